import { comparable } from '../../core/plan/cells/text';
import type { TableCell } from '../../core/reconciliation/compare-scores';
import type { CommandContext } from '../command/command-context';
import { askForExistingTable } from '../generated/generated-table';

/**
 * Selects a cell of a table by the key of its row; the row's first cell if no existing column is given. Two syncs.
 * @returns `false` if the table or the row no longer exists
 */
export async function showTableCell(
  context: CommandContext,
  { table, keyColumn, key, column }: TableCell,
): Promise<boolean> {
  const request = askForExistingTable(context.workbook, table);
  const keys = askForKeys(
    context.workbook.tables
      .getItemOrNullObject(table)
      .columns.getItemOrNullObject(keyColumn)
      .getDataBodyRange(),
  );
  await context.sync('table');
  const existing = request();
  const row = keys().indexOf(key);
  if (!existing || row < 0) return false;
  const { sheet, headers } = existing;
  const at = column === null ? 0 : headers.findIndex((header) => comparable(header) === column);
  sheet.visibility = 'Visible';
  sheet.activate();
  sheet.getRangeByIndexes(existing.row + 1 + row, existing.column + Math.max(0, at), 1, 1).select();
  await context.sync('selection');
  return true;
}

function askForKeys(range: Excel.Range): () => string[] {
  range.load('values');
  return () => (range.isNullObject ? [] : range.values.map(([value]) => String(value)));
}
