import { useMemo, useState } from 'react';
import * as z from 'zod/mini';
import { Button } from '@fluentui/react-components';
import { COLUMN_KEYS } from '../../core/plan/header/header';
import type { Settings } from '../../core/settings/settings';
import type { Words } from '../../locales';
import { mapOf, useKept } from '../environment/use-kept';
import { SubPage } from '../components/pages/SubPage';
import { ColumnChoice } from './ColumnChoice';
import { importPasted, importWith, type ImportedPlan, type PasteImport } from './import-plan';
import { PasteArea, type Pasted } from './PasteArea';
import { PlanPreview } from './PlanPreview';
import { SheetChoice } from './SheetChoice';
import { proposalsFor, type Answers, type UnknownTable } from './unknown-table';
import { useAtStart } from './use-at-start';
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
  const { content, pasted, isTried, take } = usePaste(settings);
  const [chosen, setChosen] = useKept('import sheet', z.number(), 0);
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
      {source.kind === 'paste' && (
        <PasteArea {...{ words, take }} first={content?.text ?? ''} hasPasted={hasTable} />
      )}
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
  const [content, setContent] = useKept<Pasted | null>('import paste', PASTED, null);
  const read = (from: Pasted): void => {
    const understood = (result: PasteImport | null): void => {
      setPasted(result);
      setTried(from.html !== '' || from.text.trim() !== '');
    };
    importPasted(from, settings).then(understood, () => {
      understood(null);
    });
  };
  useAtStart(() => {
    if (content) read(content);
  });
  const take = (from: Pasted): void => {
    setContent(from);
    read(from);
  };
  return { content, pasted, isTried, take };
}

const PASTED = z.nullable(z.object({ html: z.string(), text: z.string() }));

/** The answers about a table with these headers. */
const GIVEN = z.nullable(
  z.object({ headers: z.string(), answers: mapOf(z.enum(COLUMN_KEYS), z.string()) }),
);
type Given = NonNullable<z.infer<typeof GIVEN>>;

const NO_ANSWERS: Answers = new Map();

/** The meaning of each header, proposals at first, and the resulting plan. */
function useAnswers(table: UnknownTable | null, settings: Settings) {
  const [given, setGiven] = useKept<Given | null>('import answers', GIVEN, null);
  const headers = JSON.stringify(table?.header.texts ?? []);
  const proposals = useMemo(() => (table ? proposalsFor(table) : NO_ANSWERS), [table]);
  const answers = given?.headers === headers ? given.answers : proposals;
  const answered = useMemo(
    () => table && importWith(table, settings, answers),
    [table, settings, answers],
  );
  const answer = (next: Answers): void => {
    if (table) setGiven({ headers, answers: next });
  };
  return { answers, answer, answered };
}
