import { canResize } from '../../command/api-support';
import type { SettingsTableState } from '../tables/settings-state';

/**
 * Queues adding blank rows at the end of a table. Cells below it are moved down if they are in the way.
 * `TableRowCollection.add` is only for versions of Excel that cannot resize tables: it conflicts with co-authors.
 */
export function growTable(
  workbook: Excel.Workbook,
  { id, cells, showTotals, isFreeBelow }: SettingsTableState,
  rows: number,
): void {
  const table = workbook.tables.getItem(id);
  if (!canResize(workbook)) {
    const empty = Array.from({ length: rows }, () => cells.headers.map(() => ''));
    table.rows.add(undefined, empty);
    return;
  }
  if (showTotals) {
    table
      .getTotalRowRange()
      .getResizedRange(rows - 1, 0)
      .insert('Down');
    return;
  }
  const range = table.getRange();
  if (!isFreeBelow(rows)) range.getRowsBelow(rows).insert('Down');
  table.resize(table.getRange().getResizedRange(rows, 0));
}
