import type { Grid } from '../../core/plan/grid';
import type { Plan } from '../../core/plan/plan';
import { planGrid } from '../../core/plan/plan-grid';
import { readPlan } from '../../core/plan/read-plan';
import type { Settings } from '../../core/settings/settings';
import { readingWith } from '../../core/settings/use-settings';
import type { FileProblem } from '../../files/sheet';

/** A plan from elsewhere, and the cells that it would put on a sheet. */
export interface ImportedPlan {
  /** Of the sheet that it was on; `null` where there was none. */
  readonly sheet: string | null;
  readonly plan: Plan;
  readonly grid: Grid;
}

/** What a file came to: plans, or why there are none. */
export type FileImport =
  | { readonly kind: 'plans'; readonly plans: readonly ImportedPlan[] }
  | { readonly kind: 'problem'; readonly problem: FileProblem | 'noPlan' };

function planIn(grid: Grid, sheet: string | null, settings: Settings): ImportedPlan[] {
  const plan = readPlan(grid, readingWith(settings));
  return plan ? [{ sheet, plan, grid: planGrid(grid, plan) }] : [];
}

/**
 * Finds the plan in what was pasted: a table of HTML, else text with tabs.
 * @returns `null` if there is none
 */
export async function importPasted(
  pasted: { readonly html: string; readonly text: string },
  settings: Settings,
): Promise<ImportedPlan | null> {
  const [{ readHtml }, { readDocumentText }] = await Promise.all([
    import('../../files/html'),
    import('../../files/delimited'),
  ]);
  const table = readHtml(pasted.html);
  const [found] = [
    ...(table ? planIn(table, null, settings) : []),
    ...planIn(readDocumentText(pasted.text.replace(/\r\n?/gu, '\n')), null, settings),
  ];
  return found ?? null;
}

/** Finds the plans on the sheets of a file. */
export async function importFile(
  name: string,
  bytes: Uint8Array,
  settings: Settings,
): Promise<FileImport> {
  const [{ readFile }, { UnreadableFile }] = await Promise.all([
    import('../../files/read-file'),
    import('../../files/sheet'),
  ]);
  try {
    const { sheets } = await readFile(name, bytes);
    const plans = sheets.flatMap((sheet) => planIn(sheet.grid, sheet.name, settings));
    return plans.length > 0 ? { kind: 'plans', plans } : { kind: 'problem', problem: 'noPlan' };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { kind: 'problem', problem: error.problem };
  }
}

/** The sample: the attachment of a notice as published. */
export async function importSample(settings: Settings): Promise<ImportedPlan | null> {
  const [{ default: notice }, { readDocumentText }] = await Promise.all([
    import('../../../assets/铜官政务办〔2024〕3号.txt'),
    import('../../files/delimited'),
  ]);
  const [found] = planIn(readDocumentText(notice.replace(/\r\n?/gu, '\n')), null, settings);
  return found ?? null;
}
