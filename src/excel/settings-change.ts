import { EMPTY_CELL } from '../core/plan/grid';
import { isBlank } from '../core/plan/text';
import { columnAt, type SettingsRow } from '../core/settings/table-cells';
import type { TableEdit } from '../core/settings/table-edits';
import type { SettingsTableName } from '../core/settings/tables';
import { blockOf, columnsOf } from './settings-layout';
import type { SettingsState, StandingTable } from './settings-state';

const canResize = (): boolean => Office.context.requirements.isSetSupported('ExcelApi', '1.13');

/** How many rows of the body hold something, those below them being blank. */
function filledRows({ cells: { rows } }: StandingTable): number {
  return rows.findLastIndex((row) => row.some(({ text }) => !isBlank(text))) + 1;
}

/** Whether nothing stands in the rows right below a table. */
function isFreeBelow({ area, sheet }: StandingTable, state: SettingsState, rows: number): boolean {
  const used = state.sheets.get(sheet);
  if (!used) return true;
  const top = area.row + area.rows - used.top;
  return used.values
    .slice(top, top + rows)
    .every((row) =>
      row
        .slice(Math.max(0, area.column - used.left), area.column - used.left + area.columns)
        .every((value) => value === ''),
    );
}

/**
 * Adds rows at the end of a table: into blank rows it has, then below it, where colleagues who do the same are not
 * overrun; only where something stands below, or Excel is too old to say how far the table goes, by pushing down.
 */
export function appendRows(
  workbook: Excel.Workbook,
  state: SettingsState,
  name: SettingsTableName,
  table: StandingTable,
  rows: readonly SettingsRow[],
): number {
  const { area, cells, showTotals, id } = table;
  const { formats, content } = blockOf(name, cells.headers, rows);
  const sheet = workbook.worksheets.getItem(table.sheet);
  const handle = workbook.tables.getItem(id);
  const first = filledRows(table);
  const missing = Math.max(0, first + rows.length - cells.rows.length);
  const isPushing =
    missing > 0 && (showTotals || !canResize() || !isFreeBelow(table, state, missing));
  if (isPushing) {
    const blank = Array.from({ length: missing }, () => cells.headers.map(() => ''));
    handle.rows.add(undefined, blank);
  }
  // Asked for only now: a range that is asked for before rows are pushed down moves with them.
  const block = sheet.getRangeByIndexes(
    area.row + 1 + first,
    area.column,
    rows.length,
    area.columns,
  );
  block.numberFormat = formats;
  block.formulas = content;
  if (missing > 0 && !isPushing) {
    handle.resize(
      sheet.getRangeByIndexes(area.row, area.column, area.rows + missing, area.columns),
    );
  }
  return content.flat().filter((value) => value !== '').length;
}

/** Puts one value into a cell of a table. */
export function setCell(
  workbook: Excel.Workbook,
  table: StandingTable,
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

/** Takes rows out of a table, the last one first; where none would be left one is emptied, since a table needs it. */
export function removeRows(
  workbook: Excel.Workbook,
  table: StandingTable,
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
        .clear(Excel.ClearApplyTo.contents);
    }
  }
  return rows.length * area.columns;
}
