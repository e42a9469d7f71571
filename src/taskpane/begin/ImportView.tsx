import { useMemo, useState } from 'react';
import { Button } from '@fluentui/react-components';
import type { Settings } from '../../core/settings/settings';
import type { Words } from '../../locales';
import { SubPage } from '../components/pages/SubPage';
import { ColumnChoice } from './ColumnChoice';
import { importPasted, importWith, type ImportedPlan, type PasteImport } from './import-plan';
import { PasteArea, type Pasted } from './PasteArea';
import { PlanPreview } from './PlanPreview';
import { SheetChoice } from './SheetChoice';
import { proposalsFor, type Answers, type UnknownTable } from './unknown-table';
import type { ImportSource } from './use-import';
import styles from './begin.module.css';

interface ImportViewProps {
  readonly source: ImportSource;
  readonly settings: Settings;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly finish: (plan: ImportedPlan, answers: Answers) => void;
  readonly leave: () => void;
}

/** Takes a pasted table, or the plans of a file, and shows what was understood before anything is written. */
export function ImportView({ source, settings, words, isBusy, finish, leave }: ImportViewProps) {
  const { paste, common, begin } = words;
  const { pasted, isTried, take } = usePaste(settings);
  const [chosen, setChosen] = useState(0);
  const plans = source.kind === 'file' ? source.plans : [];
  const unknown = 'table' in source ? source.table : null;
  const hasTable = pasted !== null && pasted.kind !== 'shape';
  const table = unknown ?? (pasted?.kind === 'unknown' ? pasted.table : null);
  const { answers, answer, answered } = useAnswers(table, settings);
  const found = plans[chosen] ?? (pasted?.kind === 'plan' ? pasted.plan : answered);
  const insertButton = (
    <Button
      appearance="primary"
      disabledFocusable={isBusy || !found}
      onClick={() => {
        if (found) finish(found, answers);
      }}
    >
      {source.kind === 'here' ? begin.keepColumns : paste.insert}
    </Button>
  );
  return (
    <SubPage
      chapter="paste-and-import"
      title={source.kind === 'paste' ? paste.title : begin.fileTitle}
      back={common.back}
      leave={leave}
      foot={insertButton}
    >
      {source.kind === 'paste' && <PasteArea words={words} hasPasted={hasTable} take={take} />}
      {plans.length > 1 && (
        <SheetChoice plans={plans} chosen={chosen} choose={setChosen} words={words} />
      )}
      {table && <ColumnChoice table={table} answers={answers} answer={answer} words={words} />}
      <div role="status">
        {found && <PlanPreview plan={found.plan} words={words} count={table ? 3 : 5} />}
        {!found && table && <p className={styles.problem}>{begin.columnsNeeded}</p>}
        {!found && !table && isTried && (
          <p className={styles.problem}>
            {pasted?.kind === 'shape' ? paste[pasted.shape.kind] : paste.none}
          </p>
        )}
      </div>
    </SubPage>
  );
}

/** The content of the last paste, and whether anything was pasted at all. */
function usePaste(settings: Settings) {
  const [pasted, setPasted] = useState<PasteImport | null>(null);
  const [isTried, setTried] = useState(false);
  const take = (content: Pasted): void => {
    const understood = (result: PasteImport | null): void => {
      setPasted(result);
      setTried(content.html !== '' || content.text.trim() !== '');
    };
    importPasted(content, settings).then(understood, () => {
      understood(null);
    });
  };
  return { pasted, isTried, take };
}

const NO_ANSWERS: Answers = new Map();

/** The meaning of each header, proposals at first, and the resulting plan. */
function useAnswers(table: UnknownTable | null, settings: Settings) {
  const [given, setGiven] = useState<{ table: UnknownTable; answers: Answers } | null>(null);
  const proposals = useMemo(() => (table ? proposalsFor(table) : NO_ANSWERS), [table]);
  const answers = given?.table === table ? given.answers : proposals;
  const answered = useMemo(
    () => table && importWith(table, settings, answers),
    [table, settings, answers],
  );
  const answer = (next: Answers): void => {
    if (table) setGiven({ table, answers: next });
  };
  return { answers, answer, answered };
}
