import { useId, useMemo, useState } from 'react';
import { Button, Textarea } from '@fluentui/react-components';
import type { Settings } from '../../core/settings/settings';
import type { Words } from '../../locales';
import { SubPage } from '../components/SubPage';
import { ColumnChoice } from './ColumnChoice';
import { importPasted, importWith, type ImportedPlan, type PasteImport } from './import-plan';
import { PlanPreview } from './PlanPreview';
import { proposalsFor, type Answers, type UnknownTable } from './unknown-table';
import styles from './begin.module.css';

interface ImportViewProps {
  /** Plans of a file; `null` to ask for a paste. */
  readonly plans: readonly ImportedPlan[] | null;
  /** A table whose headers are not known yet. */
  readonly unknown: UnknownTable | null;
  /** What the button says that goes on with the plan. */
  readonly go: string;
  readonly settings: Settings;
  readonly words: Words;
  readonly isBusy: boolean;
  readonly insert: (plan: ImportedPlan, answers: Answers) => void;
  readonly leave: () => void;
}

/** Takes a pasted table, or the plans of a file, and shows what was understood before anything is written. */
export function ImportView(props: ImportViewProps) {
  const { plans, unknown, go, settings, words, isBusy, insert, leave } = props;
  const { paste, common, begin } = words;
  const [pasted, setPasted] = useState<PasteImport | null>(null);
  const [isTried, setTried] = useState(false);
  const [chosen, setChosen] = useState(0);
  const sheetList = useId();
  const isPaste = plans === null && unknown === null;
  const table = unknown ?? (pasted?.kind === 'unknown' ? pasted.table : null);
  const { answers, answer, answered } = useAnswers(table, settings);
  const found = plans?.[chosen] ?? (pasted?.kind === 'plan' ? pasted.plan : answered);
  const take = (html: string, text: string): void => {
    const understood = (result: PasteImport | null): void => {
      setPasted(result);
      setTried(html !== '' || text.trim() !== '');
    };
    importPasted({ html, text }, settings).then(understood, () => {
      understood(null);
    });
  };
  return (
    <SubPage
      title={isPaste ? paste.title : begin.fileTitle}
      back={common.back}
      leave={leave}
      foot={
        <Button
          appearance="primary"
          disabledFocusable={isBusy || !found}
          onClick={() => {
            if (found) insert(found, answers);
          }}
        >
          {go}
        </Button>
      }
    >
      {isPaste && (
        <>
          <p className={styles.intro}>{paste.intro}</p>
          <Textarea
            className={styles.area ?? ''}
            aria-label={paste.area}
            placeholder={paste.area}
            rows={5}
            onPaste={({ clipboardData }) => {
              take(clipboardData.getData('text/html'), clipboardData.getData('text/plain'));
            }}
            onChange={(_, { value }) => {
              // What is typed or dropped; a paste has told its table already, and its text says less.
              if (!pasted) take('', value);
            }}
          />
        </>
      )}
      {plans && plans.length > 1 && (
        <p className={styles.intro}>
          <label htmlFor={sheetList}>{begin.whichSheet}</label>{' '}
          <select
            id={sheetList}
            value={chosen}
            onChange={(event) => {
              setChosen(Number(event.target.value));
            }}
          >
            {plans.map(({ sheet }, at) => (
              <option key={at} value={at}>
                {sheet}
              </option>
            ))}
          </select>
        </p>
      )}
      {table && <ColumnChoice table={table} answers={answers} answer={answer} words={words} />}
      <div role="status">
        {found && <PlanPreview plan={found.plan} words={words} count={table ? 3 : 5} />}
        {!found && table && <p className={styles.problem}>{begin.columnsNeeded}</p>}
        {!found && !table && isTried && <p className={styles.problem}>{paste.none}</p>}
      </div>
    </SubPage>
  );
}

const NO_ANSWERS: Answers = new Map();

/** What was said of the headers of a table, proposals to begin with, and the plan that it comes to. */
function useAnswers(table: UnknownTable | null, settings: Settings) {
  const [said, setSaid] = useState<{ table: UnknownTable; answers: Answers } | null>(null);
  const proposals = useMemo(() => (table ? proposalsFor(table) : NO_ANSWERS), [table]);
  const answers = said?.table === table ? said.answers : proposals;
  const answered = useMemo(
    () => table && importWith(table, settings, answers),
    [table, settings, answers],
  );
  const answer = (next: Answers): void => {
    if (table) setSaid({ table, answers: next });
  };
  return { answers, answer, answered };
}
