import type { CommandContext } from '../command/command-context';
import { Refusal } from '../command/failure';

/** Asks whether the filter of a table hides rows; available after the next sync. */
export const askForFilter = ({ autoFilter }: Excel.Table): (() => boolean) => {
  autoFilter.load('isDataFiltered');
  return () => !autoFilter.isNullObject && autoFilter.isDataFiltered;
};

/**
 * Shows all rows of tables that are about to be rewritten in blocks, which a filter would lead into wrong rows. Looks
 * whether it was done, since Excel has ignored it at times. One sync; none without tables.
 * @throws Refusal if the rows stay hidden
 */
export async function clearFilters(
  context: CommandContext,
  tables: readonly Excel.Table[],
): Promise<void> {
  if (tables.length === 0) return;
  const filters = tables.map((table) => {
    table.autoFilter.clearCriteria();
    return askForFilter(table);
  });
  await context.sync('filters', 'writes');
  if (filters.some((isFiltered) => isFiltered())) throw new Refusal('FilteredRangeConflict');
}
