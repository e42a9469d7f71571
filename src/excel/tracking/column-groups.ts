import {
  TRACKING_COLUMNS,
  type TrackingColumn,
} from '../../core/plan/tracking-columns/tracking-columns';
import type { CommandContext } from '../command/command-context';
import { codeOf } from '../command/failure';
import { canGroup } from '../command/api-support';
import type { ResolvedPlan } from '../plan/resolve-plan';

const groupOf = (name: TrackingColumn): string | undefined =>
  TRACKING_COLUMNS.find((column) => column.name === name)?.group;

/**
 * Splits adjacent columns into outline groups. The last column of each group stays outside: Excel shows the button
 * above it, and would merge adjacent groups.
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

/** Queues outline groups for new columns, which are side by side. */
export function foldColumns(
  sheet: Excel.Worksheet,
  columns: ReadonlyMap<TrackingColumn, Excel.TableColumn>,
): void {
  if (!canGroup(sheet)) return;
  for (const fold of foldedColumns([...columns.keys()])) {
    const first = fold[0] && columns.get(fold[0]);
    first
      ?.getHeaderRowRange()
      .getResizedRange(0, fold.length - 1)
      .getEntireColumn()
      .group('ByColumns');
  }
}

/** Error codes of Excel for ungrouping columns that are in no group. */
const NO_GROUP: readonly string[] = ['InvalidArgument', 'InvalidOperation', 'GeneralException'];

/**
 * Removes the outline groups at the current place of the columns: groups belong to the sheet and would remain when the
 * table's columns are deleted. Ignores groups that a user has removed already: the first of them ends the batch, so that
 * the groups are removed one by one then.
 */
export async function unfoldColumns(
  context: CommandContext,
  { sheet, columnOf }: Pick<ResolvedPlan, 'sheet' | 'columnOf'>,
  names: readonly TrackingColumn[],
): Promise<void> {
  if (!canGroup(sheet)) return;
  const folds = foldedColumns(names).map((fold) => fold.map(columnOf).filter((at) => at >= 0));
  const groups = folds.filter((places) => places.length > 0);
  if (await ungroup(context, sheet, groups)) return;
  for (const group of groups) await ungroup(context, sheet, [group]);
}

/** @returns whether all of them were groups */
async function ungroup(
  context: CommandContext,
  sheet: Excel.Worksheet,
  groups: readonly (readonly number[])[],
): Promise<boolean> {
  for (const places of groups) {
    const first = Math.min(...places);
    entireColumns(sheet, first, Math.max(...places) - first + 1).ungroup('ByColumns');
  }
  try {
    await context.sync('column groups', 'writes');
    return true;
  } catch (error) {
    if (!NO_GROUP.includes(codeOf(error))) throw error;
    return false;
  }
}
