import { useState } from 'react';
import { READABLE } from '../../files/content/readable';
import type { Settings } from '../../core/settings/settings';
import type { Words } from '../../locales';
import { fill } from '../../locales/fill';
import type { PlanController } from '../controller/plan-controller';
import type { WorkbookOperations } from '../controller/workbook-operations';
import { useKept } from '../environment/use-kept';
import { importFile, importSample, type ImportedPlan } from './import-plan';
import { bytesOf, KEPT_SOURCE, keptFile, type KeptSource } from './kept-source';
import { useAtStart } from './use-at-start';
import { changesFor, type Answers, type UnknownTable } from './unknown-table';

/** What a plan is being imported from. */
export type ImportSource =
  | { readonly kind: 'paste' }
  | { readonly kind: 'file'; readonly plans: readonly ImportedPlan[] }
  | { readonly kind: 'unknown'; readonly table: UnknownTable }
  /** A table of the workbook, which stays where it is. */
  | { readonly kind: 'here'; readonly table: UnknownTable };

interface ImportEnvironment {
  readonly controller: PlanController;
  readonly operations: WorkbookOperations;
  readonly settings: Settings;
  readonly words: Words;
  /** A table of the workbook that may be a plan. */
  readonly here: UnknownTable | null;
}

/** How an import is written into the workbook; both resolve to whether that succeeded. */
function importWrites({ controller, operations, words }: ImportEnvironment) {
  const insert = async ({ plan, grid }: ImportedPlan, answers: Answers): Promise<boolean> => {
    const name = fill(words.begin.sheetName, { year: plan.year ?? '' });
    const changes = changesFor(answers);
    const report = await controller.change('insert', async () => {
      // The words first: without them the plan would not be found on its sheet.
      if (changes.length > 0) await operations.changeSettings(changes, null);
      return operations.insertPlan(name, grid, plan.headerWords);
    });
    return report !== null;
  };
  /** Records what the headers mean; the table is a plan from then on. */
  const keepColumns = async (answers: Answers): Promise<boolean> => {
    const changes = changesFor(answers);
    const report = await controller.change('settings', () =>
      operations.changeSettings(changes, null),
    );
    return report !== null;
  };
  return { insert, keepColumns };
}

/** What the import goes on with when the pane was started anew; a file is read again. */
function sourceOf(kept: KeptSource, here: UnknownTable | null): ImportSource | null {
  if (kept?.kind === 'paste') return { kind: 'paste' };
  return kept?.kind === 'here' && here ? { kind: 'here', table: here } : null;
}

/** A file is kept once it is read. */
const keptWith = (next: ImportSource | null, before: KeptSource): KeptSource =>
  next === null || next.kind === 'paste' || next.kind === 'here'
    ? next && { kind: next.kind }
    : before;

/** The import under way, and the commands that start and finish one. */
export function useImport(environment: ImportEnvironment) {
  const { settings, words, here } = environment;
  const { begin, file: fileWords } = words;
  const endings = READABLE.join(' ');
  const [kept, setKept] = useKept<KeptSource>('import source', KEPT_SOURCE, null);
  const [source, setSource] = useState(() => sourceOf(kept, here));
  const [problem, setProblem] = useState<string | null>(null);
  const { insert, keepColumns } = importWrites(environment);

  const open = (next: ImportSource | null): void => {
    setSource(next);
    setProblem(null);
    setKept((before) => keptWith(next, before));
  };
  /**
   * Writes the plan that was found, or what the headers of a table of the workbook mean. What was chosen, pasted and
   * answered stays until that has succeeded, so that it can be tried again.
   */
  const finish = async (plan: ImportedPlan, answers: Answers): Promise<void> => {
    const isWritten = await (source?.kind === 'here'
      ? keepColumns(answers)
      : insert(plan, answers));
    if (isWritten) open(null);
  };
  const readBytes = async (name: string, bytes: Uint8Array): Promise<void> => {
    const found = await importFile(name, bytes, settings);
    if (found.kind !== 'problem') setKept(keptFile(name, bytes));
    if (found.kind === 'plans') open({ kind: 'file', plans: found.plans });
    else if (found.kind === 'unknown') open(found);
    else setProblem(fill(fileWords[found.problem], { name, endings, seen: '' }));
  };
  const readSelected = async (file: File): Promise<void> =>
    readBytes(file.name, new Uint8Array(await file.arrayBuffer()));
  const insertSample = async (): Promise<void> => {
    const sample = await importSample(settings);
    if (sample) await finish(sample, new Map());
  };
  const orFail = (work: Promise<void>): void => {
    work.catch(() => {
      setProblem(begin.failed);
    });
  };
  useAtStart(() => {
    if (kept?.kind === 'file') orFail(readBytes(kept.name, bytesOf(kept.content)));
  });
  return {
    source,
    problem,
    open,
    finish: (plan: ImportedPlan, answers: Answers): void => {
      orFail(finish(plan, answers));
    },
    readFile: (file: File): void => {
      orFail(readSelected(file));
    },
    insertSample: (): void => {
      orFail(insertSample());
    },
  };
}

export type PlanImport = ReturnType<typeof useImport>;
