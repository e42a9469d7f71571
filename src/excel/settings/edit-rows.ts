import { EMPTY_CELL } from '../../core/plan/cells/grid';
import type { TableEdit } from '../../core/settings/editing/table-edit';
import { columnAt } from '../../core/settings/table-cells';
import type { SettingsTableState } from './settings-state';
import { blockOf, columnsOf } from './table-layout';

export function setCell(
  workbook: Excel.Workbook,
  table: SettingsTableState,
  edit: Extract<TableEdit, { readonly kind: 'set' }>,
): number {
  const { area, cells, sheet } = table;
  const at = columnAt(cells, edit.column);
  if (at < 0) return 0;
  const row = cells.rows[edit.row - 1] ?? [];
  const named = Object.fromEntries(
    columnsOf(edit.table).map(({ header }) => [
      header,
      (row[columnAt(cells, header)] ?? EMPTY_CELL).text,
    ]),
  );
  const header = cells.headers[at] ?? edit.column;
  const { formats, content } = blockOf(edit.table, [header], [{ ...named, [header]: edit.after }]);
  const cell = workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.row + edit.row, area.column + at, 1, 1);
  cell.numberFormat = formats;
  cell.values = content;
  return 1;
}

/** Deletes rows of a table from the bottom up; the last remaining row is emptied instead, since a table needs one. */
export function removeRows(
  workbook: Excel.Workbook,
  table: SettingsTableState,
  rows: readonly number[],
  hasOthers: boolean,
): number {
  const { area, sheet, id } = table;
  const handle = workbook.tables.getItem(id);
  for (const row of rows) {
    if (hasOthers || row > 1) handle.rows.getItemAt(row - 1).delete();
    else {
      workbook.worksheets
        .getItem(sheet)
        .getRangeByIndexes(area.row + row, area.column, 1, area.columns)
        .clear('Contents');
    }
  }
  return rows.length * area.columns;
}
