import type { Grid } from '../../core/plan/cells/grid';
import type { Plan } from '../../core/plan/model/plan';
import { NO_HEADER_WORDS } from '../../core/plan/header/header';
import { textShape, type TextShape } from '../../core/plan/header/text-shape';
import { planGrid } from '../../core/plan/model/plan-grid';
import { readPlan, readPlans } from '../../core/plan/read-plan';
import type { Settings } from '../../core/settings/settings';
import { readingWith } from '../../core/settings/use-settings';
import type { FileProblem } from '../../files/content/sheet';
import { settingsWith, unknownTable, type Answers, type UnknownTable } from './unknown-table';

/** A plan from outside the workbook, and the cells to insert. */
export interface ImportedPlan {
  /** The sheet it was on; `null` if there was none. */
  readonly sheet: string | null;
  readonly plan: Plan;
  readonly grid: Grid;
}

/** The result of reading a file: plans, a table with unknown headers, or a problem. */
export type FileImport =
  | { readonly kind: 'plans'; readonly plans: readonly ImportedPlan[] }
  | { readonly kind: 'unknown'; readonly table: UnknownTable }
  | { readonly kind: 'problem'; readonly problem: FileProblem | 'noPlan' };

function planIn(grid: Grid, sheet: string | null, settings: Settings): ImportedPlan[] {
  const plan = readPlan(grid, readingWith(settings));
  return plan ? [{ sheet, plan, grid: planGrid(grid, plan) }] : [];
}

/** Every plan of a sheet: one that has tables of other columns or years has several. */
const plansIn = (grid: Grid, sheet: string | null, settings: Settings): ImportedPlan[] =>
  readPlans(grid, { ...readingWith(settings), sheet: sheet ?? undefined }).map((plan) => ({
    sheet,
    plan,
    grid: planGrid(grid, plan),
  }));

/** Reads a table with the given meanings of its headers. */
export const importWith = (
  { grid, sheet }: UnknownTable,
  settings: Settings,
  answers: Answers,
): ImportedPlan | null => planIn(grid, sheet, settingsWith(settings, answers))[0] ?? null;

/** The result of a paste. */
export type PasteImport =
  | { readonly kind: 'plan'; readonly plan: ImportedPlan }
  | { readonly kind: 'unknown'; readonly table: UnknownTable }
  /** A text with a table in it whose rows cannot be told. */
  | { readonly kind: 'shape'; readonly shape: TextShape };

/**
 * Finds the plan in pasted content: a table of HTML, else text with tabs.
 * @returns `null` if there is neither a plan nor a table that may be one
 */
export async function importPasted(
  pasted: { readonly html: string; readonly text: string },
  settings: Settings,
): Promise<PasteImport | null> {
  const [{ readHtml }, { readDocumentText }] = await Promise.all([
    import('../../files/html/html'),
    import('../../files/text/delimited'),
  ]);
  const table = readHtml(pasted.html);
  const text = readDocumentText(pasted.text.replace(/\r\n?/gu, '\n'));
  const grids = table ? [table, text] : [text];
  const [plan] = grids.flatMap((grid) => planIn(grid, null, settings));
  if (plan) return { kind: 'plan', plan };
  const shape = table
    ? null
    : textShape(text, readingWith(settings).headerWords ?? NO_HEADER_WORDS);
  if (shape) return { kind: 'shape', shape };
  const [unknown] = grids.flatMap((grid) => unknownTable(grid, null) ?? []);
  return unknown ? { kind: 'unknown', table: unknown } : null;
}

/** Finds the plans on the sheets of a file. */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  settings: Settings,
): Promise<FileImport> {
  const [{ readFile }, { UnreadableFile }] = await Promise.all([
    import('../../files/read-file'),
    import('../../files/content/sheet'),
  ]);
  try {
    const { sheets } = await readFile(name, bytes);
    const plans = sheets.flatMap((sheet) => plansIn(sheet.grid, sheet.name, settings));
    if (plans.length > 0) return { kind: 'plans', plans };
    const [unknown] = sheets.flatMap(({ grid, name: sheet }) => unknownTable(grid, sheet) ?? []);
    return unknown ? { kind: 'unknown', table: unknown } : { kind: 'problem', problem: 'noPlan' };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { kind: 'problem', problem: error.problem };
  }
}

/** The sample: the attachment of a notice as it was published. */
export async function importSample(settings: Settings): Promise<ImportedPlan | null> {
  const [{ default: notice }, { readDocumentText }] = await Promise.all([
    import('../../../assets/铜官政务办〔2024〕3号.txt'),
    import('../../files/text/delimited'),
  ]);
  const [found] = planIn(readDocumentText(notice.replace(/\r\n?/gu, '\n')), null, settings);
  return found ?? null;
}
