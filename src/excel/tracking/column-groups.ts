import { TRACKING_COLUMNS, type TrackingColumn } from '../../core/plan/tracking-columns';
import type { CommandContext } from '../command/command-context';
import { codeOf } from '../command/failure';
import { canGroup } from '../command/api-support';
import type { ResolvedPlan } from '../plan/resolve-plan';

const groupOf = (name: TrackingColumn): string | undefined =>
  TRACKING_COLUMNS.find((column) => column.name === name)?.group;

/**
 * The columns that fold together, of columns that stand side by side. The last of each group stays in sight: Excel puts
 * the button over it, and takes groups that touch for one.
 */
function foldedColumns(names: readonly TrackingColumn[]): TrackingColumn[][] {
  const folds: TrackingColumn[][] = [];
  names.forEach((name, at) => {
    const [next, before] = [names[at + 1], names[at - 1]];
    if (next === undefined || groupOf(next) !== groupOf(name)) return;
    if (before !== undefined && groupOf(before) === groupOf(name)) folds.at(-1)?.push(name);
    else folds.push([name]);
  });
  return folds;
}

const entireColumns = (sheet: Excel.Worksheet, first: number, count: number): Excel.Range =>
  sheet.getRangeByIndexes(0, first, 1, count).getEntireColumn();

/** Makes the groups of new columns foldable with the next sync. @param first column of the sheet, from 0 */
export function foldColumns(
  sheet: Excel.Worksheet,
  names: readonly TrackingColumn[],
  first: number,
): void {
  if (!canGroup(sheet)) return;
  for (const fold of foldedColumns(names)) {
    const start = fold[0] === undefined ? -1 : names.indexOf(fold[0]);
    entireColumns(sheet, first + start, fold.length).group('ByColumns');
  }
}

/** What Excel says of columns that are in no group. */
const NO_GROUP: readonly string[] = ['InvalidArgument', 'InvalidOperation', 'GeneralException'];

/**
 * Takes the groups of columns away, wherever the columns stand now: they belong to the sheet and would outlive the
 * table's columns. Where somebody has taken them away already there is nothing to do.
 */
export async function unfoldColumns(
  context: CommandContext,
  { sheet, columnOf }: Pick<ResolvedPlan, 'sheet' | 'columnOf'>,
  names: readonly TrackingColumn[],
): Promise<void> {
  if (!canGroup(sheet)) return;
  const folds = foldedColumns(names).map((fold) => fold.map(columnOf).filter((at) => at >= 0));
  for (const places of folds) {
    if (places.length === 0) continue;
    const first = Math.min(...places);
    const width = Math.max(...places) - first + 1;
    entireColumns(sheet, first, width).ungroup('ByColumns');
  }
  try {
    await context.sync('column groups', 'writes');
  } catch (error) {
    if (!NO_GROUP.includes(codeOf(error))) throw error;
  }
}
