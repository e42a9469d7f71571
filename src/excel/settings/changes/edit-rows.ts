import { EMPTY_CELL } from '../../../core/plan/cells/grid';
import type { TableEdit } from '../../../core/settings/editing/table-edit';
import { columnAt } from '../../../core/settings/table-cells';
import type { RawValue } from '../../grid/cells';
import { asTyped } from '../../grid/escape-text';
import { askForFormulas } from '../../grid/write-cells';
import type { GuardedCell } from '../../guard/guarded-cells';
import type { Sighting } from '../../guard/sighting';
import type { SettingsTableState } from '../tables/settings-state';
import { blockOf, columnsOf } from '../tables/table-layout';
import { growTable } from './grow-table';

/** The cell that an edit writes; `null` if its column no longer exists. */
export function cellOf(
  table: SettingsTableState,
  { formulaAt }: Sighting,
  edit: Extract<TableEdit, { readonly kind: 'set' }>,
): GuardedCell | null {
  const { area, cells } = table;
  const at = columnAt(cells, edit.column);
  if (at < 0) return null;
  const row = cells.rows[edit.row - 1] ?? [];
  const named = Object.fromEntries(
    columnsOf(edit.table).map(({ header }) => [
      header,
      (row[columnAt(cells, header)] ?? EMPTY_CELL).text,
    ]),
  );
  const header = cells.headers[at] ?? edit.column;
  const { formats, content } = blockOf(edit.table, [header], [{ ...named, [header]: edit.after }]);
  const place = { row: area.row + edit.row, column: area.column + at };
  return {
    ...place,
    value: content[0]?.[0] ?? '',
    held: formulaAt(place.row, place.column),
    format: formats[0]?.[0] ?? 'General',
  };
}

/** Rows queued to be removed. */
export interface PendingRows {
  /** Number of their cells. */
  readonly written: number;
  /**
   * After the sync: queues restoring other rows that were removed because the table was changed meanwhile; returns
   * whether there are any.
   */
  readonly putWrongBack: () => boolean;
}

/**
 * Deletes rows of a table from the bottom up. The last remaining row is emptied instead, since a table needs one, and so
 * are the rows of a filtered table, which Excel does not delete.
 */
export function removeRows(
  workbook: Excel.Workbook,
  table: SettingsTableState,
  rows: readonly number[],
  { hasOthers, expected }: { readonly hasOthers: boolean; readonly expected: Sighting },
): PendingRows {
  const { area, id, cells } = table;
  const handle = workbook.tables.getItem(id);
  const isDeleted = table.block?.hasHiddenRows !== true;
  const removed = rows.map((row) => {
    const line = handle.getDataBodyRange().getRow(row - 1);
    const content = askForFormulas(line);
    if (isDeleted && (hasOthers || row > 1)) handle.rows.getItemAt(row - 1).delete();
    else line.clear('Contents');
    return { row, content };
  });
  const isWrong = (row: number, content: readonly RawValue[]): boolean =>
    content.length !== cells.headers.length ||
    content.some((value, at) => value !== expected.formulaAt(area.row + row, area.column + at));
  return {
    written: rows.length * area.columns,
    putWrongBack: () => {
      const wrong = removed.filter(({ row, content }) => isWrong(row, content()[0] ?? []));
      if (wrong.length === 0) return false;
      growTable(workbook, table, wrong.length);
      const body = handle.getDataBodyRange();
      wrong.forEach(({ content }, at) => {
        const line = body.getLastRow().getOffsetRange(at + 1 - wrong.length, 0);
        line.formulas = content().map((values) => values.map((value) => asTyped(value)));
      });
      return true;
    },
  };
}
