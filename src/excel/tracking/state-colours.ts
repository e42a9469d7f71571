import type { CommandContext } from '../command/command-context';
import { COLOURED_STATES } from './column-style';

/** Asks for the rules that colour 状态; available after the next sync, `null` without the column. */
export function askForStateColours(
  workbook: Excel.Workbook,
  tableId: string | null,
): () => readonly Excel.ConditionalFormat[] | null {
  if (tableId === null) return () => null;
  const table = workbook.tables.getItemOrNullObject(tableId);
  return pendingColours(table.columns.getItemOrNullObject('状态').getDataBodyRange());
}

function pendingColours(range: Excel.Range): () => readonly Excel.ConditionalFormat[] | null {
  const { conditionalFormats } = range;
  conditionalFormats.load('items/id,items/type');
  // The rules of marking cover the whole table.
  return () =>
    range.isNullObject ? null : conditionalFormats.items.filter(({ type }) => type === 'CellValue');
}

/**
 * Queues removing the colours of which an earlier try has added only a part.
 * @returns whether the colours are to be added
 */
export function removeCutColours(
  { unfinished }: CommandContext,
  colours: readonly Excel.ConditionalFormat[] | null,
): boolean {
  if (!colours) return false;
  const isRetried = unfinished?.command === 'addTrackingColumns';
  // Otherwise somebody may have removed some of them on purpose.
  if (colours.length > 0 && (!isRetried || colours.length >= COLOURED_STATES)) return false;
  for (const colour of colours) colour.delete();
  return true;
}
