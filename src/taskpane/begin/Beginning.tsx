import { useMemo, useState } from 'react';
import { TableSearchRegular } from '@fluentui/react-icons/svg/table-search';
import type { WorkbookReading } from '../../excel/plan/reading';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import type { PlanPlace } from '../../excel/plan/reading';
import type { PlanController } from '../controller/plan-controller';
import { useChapter } from '../components/help/chapter';
import { Overlay } from '../components/Overlay';
import type { CollectOperations } from '../collect/collect-operations';
import { CollectPage } from '../collect/CollectPage';
import type { WorkbookOperations } from '../controller/workbook-operations';
import { Candidates } from './Candidates';
import { ImportChoices } from './ImportChoices';
import { ImportView } from './ImportView';
import { unknownTable } from './unknown-table';
import { useImport, type PlanImport } from './use-import';
import styles from './begin.module.css';

interface BeginningProps {
  readonly controller: PlanController;
  /** Remembers which of several tables is the plan. */
  readonly choose: (place: PlanPlace) => void;
  readonly operations: WorkbookOperations & CollectOperations;
  readonly reading: WorkbookReading;
  readonly isBusy: boolean;
  readonly words: Words;
  /** Called when a form begins or ceases to cover this page. */
  readonly cover: (isCovered: boolean) => void;
}

/** The form of the import under way. */
const importPage = (
  { reading: { settings }, words, isBusy }: BeginningProps,
  { source, finish, open }: PlanImport,
) =>
  source && (
    <ImportView
      {...{ source, settings, words, isBusy, finish }}
      leave={() => {
        open(null);
      }}
    />
  );

/** A workbook in which no plan was found, or several: says what was looked for, and how to begin. */
export function Beginning(props: BeginningProps) {
  const { controller, choose, operations, reading, isBusy, words, cover } = props;
  const { begin } = words;
  useChapter('paste-and-import');
  const { settings, sheets, passedOver, candidates } = reading;
  const here = useMemo(
    () => reading.unknown && unknownTable(reading.unknown.grid, reading.unknown.sheet),
    [reading.unknown],
  );
  const planImport = useImport({ controller, operations, settings, words, here });
  const { problem } = planImport;
  const [isCollecting, setCollecting] = useState(false);
  if (candidates.length > 0)
    return <Candidates candidates={candidates} words={words} isBusy={isBusy} choose={choose} />;
  const page = isCollecting ? (
    <CollectPage
      {...{ controller, operations, settings, isBusy, words }}
      found={null}
      leave={() => {
        setCollecting(false);
      }}
    />
  ) : (
    importPage(props, planImport)
  );
  return (
    <Overlay page={page} onToggle={cover}>
      <div className={styles.beginning}>
        <TableSearchRegular className={styles.picture ?? ''} aria-hidden />
        <p className={styles.line}>{begin.none}</p>
        <p className={styles.quiet}>{begin.needed}</p>
        {sheets.length > 0 && (
          <p className={styles.quiet}>{fill(begin.looked, { sheets: sheets.join('、') })}</p>
        )}
        {passedOver.length > 0 && (
          <p className={styles.quiet}>
            {fill(words.check.passedOver, {
              sheets: passedOver.map((name) => `「${name}」`).join('、'),
            })}
          </p>
        )}
        <p className={styles.choices}>{begin.ways}</p>
        <ImportChoices
          {...{ planImport, here, isBusy, words }}
          collect={() => {
            setCollecting(true);
          }}
        />
        {problem !== null && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </div>
    </Overlay>
  );
}
