import type { SettingsRow } from '../../../core/settings/table-cells';
import {
  SETTINGS_TABLES,
  type SettingsTableName,
} from '../../../core/workbook-contract/settings-tables';
import { lookLater } from '../../command/looks';
import type { RawValue } from '../../grid/cells';
import { fillFormulas } from '../../grid/fill-formulas';
import { printPlainly } from '../../grid/page-setup';
import { askForDisplaced, type Displaced } from './displaced';
import type { SettingsState, SettingsTableState } from './settings-state';
import { blockOf, columnsOf, HEADER_ROW, plannedColumn, widthOf } from './table-layout';

const STYLE = 'TableStyleLight9';

/** A table to be created, and its rows. */
export interface NewTable {
  readonly name: SettingsTableName;
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table;
  /** Column of the sheet, from 0. */
  readonly left: number;
  readonly rows: readonly SettingsRow[];
  /** `null` on a new sheet, or over texts of an incomplete attempt. */
  readonly displaced: Displaced | null;
}

/** The sheets that an office prints; the others are settings, and Excel takes its time for each page set-up. */
const PRINTED: ReadonlySet<string> = new Set(
  (['变更台账表', '公文模板表'] as const).map((name) => SETTINGS_TABLES[name].sheet),
);

/** Queues a new sheet. */
function addSheet(worksheets: Excel.WorksheetCollection, name: string): Excel.Worksheet {
  const sheet = worksheets.add(name);
  if (PRINTED.has(name))
    lookLater(sheet, () => {
      printPlainly(sheet, sheet.getRangeByIndexes(HEADER_ROW, 0, 1, 1));
    });
  return sheet;
}

/** The sheets of tables; a missing one is created once. */
function sheetsFor(
  { worksheets }: Excel.Workbook,
  { sheets }: SettingsState,
  names: readonly SettingsTableName[],
): ReadonlyMap<string, Excel.Worksheet> {
  const homes = new Set(names.map((name) => SETTINGS_TABLES[name].sheet));
  return new Map(
    Array.from(homes, (home) => [
      home,
      sheets.has(home) ? worksheets.getItem(home) : addSheet(worksheets, home),
    ]),
  );
}

/** The planned column, or one right of the used range if the planned cells have other content. */
function freeColumn(name: SettingsTableName, state: SettingsState): number {
  const planned = plannedColumn(name);
  const used = state.sheets.get(SETTINGS_TABLES[name].sheet);
  if (!used) return planned;
  const columns = columnsOf(name);
  // Remains of an earlier incomplete attempt may be overwritten.
  const isOwn = (value: RawValue, row: number, column: number): boolean =>
    (row === 0 && column === 0 && value === SETTINGS_TABLES[name].note) ||
    (row === HEADER_ROW && value === columns[column]?.header);
  const isTaken = used.values.some((line, i) =>
    line.some((value, j) => {
      const column = used.left + j - planned;
      const isHere = value !== '' && column >= 0 && column < columns.length;
      return isHere && !isOwn(value, used.top + i, column);
    }),
  );
  if (!isTaken) return planned;
  const others = Object.values(SETTINGS_TABLES)
    .filter(({ sheet }) => sheet === SETTINGS_TABLES[name].sheet)
    .map((table) => plannedColumn(table.name) + table.columns.length);
  // Several tables may be moved in the same batch; they must not overlap.
  return Math.max(used.left + (used.values[0]?.length ?? 0), ...others) + 1 + planned;
}

/** Whether the columns of a new table were blank when the sheet was read. */
function isBlankAt(name: SettingsTableName, left: number, { sheets }: SettingsState): boolean {
  const used = sheets.get(SETTINGS_TABLES[name].sheet);
  const columns = columnsOf(name).map((_, at) => left + at - (used?.left ?? 0));
  return used?.values.every((line) => columns.every((at) => (line[at] ?? '') === '')) ?? true;
}

/** Width in characters from which a column contains long texts. */
const LONG = 24;

/** Wraps long texts, which the next column would cut off. */
function wrapTexts(body: Excel.Range, name: SettingsTableName): void {
  columnsOf(name).forEach(({ width }, i) => {
    if (width >= LONG) body.getColumn(i).format.wrapText = true;
  });
  body.format.verticalAlignment = 'Top';
}

/** Adds the drop-downs. The choices are in the rule itself, not in a range. */
function offerChoices(body: Excel.Range, name: SettingsTableName): void {
  columnsOf(name).forEach(({ choices }, i) => {
    if (!choices) return;
    body.getColumn(i).dataValidation.rule = {
      list: { inCellDropDown: true, source: choices.join(',') },
    };
  });
}

function shape(sheet: Excel.Worksheet, name: SettingsTableName, left: number): void {
  columnsOf(name).forEach((column, i) => {
    sheet.getRangeByIndexes(0, left + i, 1, 1).getEntireColumn().format.columnWidth =
      widthOf(column);
  });
  const note = sheet.getRangeByIndexes(0, left, 1, 1);
  note.values = [[SETTINGS_TABLES[name].note]];
  note.format.font.bold = true;
  lookLater(sheet, () => {
    sheet.freezePanes.freezeRows(HEADER_ROW + 1);
  });
}

/**
 * Queues creating tables without values, and the sheets for them. Queue it first: if a colleague has just created one
 * of them, Excel refuses the batch at this point, where it has changed nothing.
 */
export function createTables(
  workbook: Excel.Workbook,
  state: SettingsState,
  creations: readonly {
    readonly table: SettingsTableName;
    readonly rows: readonly SettingsRow[];
  }[],
): NewTable[] {
  const sheets = sheetsFor(
    workbook,
    state,
    creations.map(({ table }) => table),
  );
  const taken = new Set<string>();
  return creations.flatMap(({ table: name, rows }, at) => {
    const home = SETTINGS_TABLES[name].sheet;
    const sheet = sheets.get(home);
    if (!sheet) return [];
    const found = state.begun.get(name);
    const begun = found && !taken.has(found.id) ? found : null;
    if (begun) taken.add(begun.id);
    // A blank sheet begins with a table at its edge, or it would look empty.
    const isFirst =
      !state.sheets.get(home) &&
      creations.findIndex(({ table }) => SETTINGS_TABLES[table].sheet === home) === at;
    const left = begun?.area.column ?? (isFirst ? 0 : freeColumn(name, state));
    const area = sheet.getRangeByIndexes(
      HEADER_ROW,
      left,
      Math.max(1, rows.length) + 1,
      columnsOf(name).length,
    );
    const isBlank = state.sheets.has(SETTINGS_TABLES[name].sheet) && isBlankAt(name, left, state);
    const displaced = isBlank ? askForDisplaced(sheet, area, HEADER_ROW) : null;
    const table = begun ? workbook.tables.getItem(begun.id) : sheet.tables.add(area, true);
    if (begun) table.resize(area);
    return [{ name, sheet, table, left, rows, displaced }];
  });
}

/**
 * Queues the content of new tables. They are named last, so that a named table is complete; a table without its name
 * is recognised by its header.
 * @returns how many cells were written
 */
export function fillTable({ name, sheet, table, left, rows }: NewTable): number {
  const headers = columnsOf(name).map(({ header }) => header);
  // An Excel table needs at least one row.
  const { formats, content } = blockOf(name, headers, rows.length > 0 ? rows : [{}]);
  const area = sheet.getRangeByIndexes(HEADER_ROW, left, content.length + 1, headers.length);
  const body = sheet.getRangeByIndexes(HEADER_ROW + 1, left, content.length, headers.length);
  body.numberFormat = formats;
  const values = content.map((row) =>
    row.map((value, i) => (columnsOf(name)[i]?.formula === undefined ? value : '')),
  );
  area.values = [headers, ...values];
  shape(sheet, name, left);
  wrapTexts(body, name);
  offerChoices(body, name);
  table.style = STYLE;
  table.name = name;
  writeFormulas(sheet, name, { row: HEADER_ROW + 1, column: left, rows: content.length });
  body.format.autofitRows();
  return rows.length * headers.length;
}

/** Turns an unnamed table or plain cells on the sheet into the table of that name. */
export function adoptTable(
  workbook: Excel.Workbook,
  name: SettingsTableName,
  { id, form, area, sheet: home }: SettingsTableState,
): void {
  if (form === 'table') return;
  const sheet = workbook.worksheets.getItem(home);
  const { row, column, rows, columns } = area;
  const table =
    form === 'unnamed'
      ? workbook.tables.getItem(id)
      : sheet.tables.add(sheet.getRangeByIndexes(row, column, rows, columns), true);
  shape(sheet, name, column);
  offerChoices(sheet.getRangeByIndexes(row + 1, column, rows - 1, columns), name);
  table.style = STYLE;
  table.name = name;
  writeFormulas(sheet, name, { row: row + 1, column, rows: rows - 1 });
}

/** Queued after naming, since the formulas refer to their own table by name. */
function writeFormulas(
  sheet: Excel.Worksheet,
  name: SettingsTableName,
  { row, column, rows }: { readonly row: number; readonly column: number; readonly rows: number },
): void {
  const formulas = columnsOf(name).map(({ formula }) => formula ?? null);
  fillFormulas(formulas, {
    rows,
    rangeOf: (at, width, height) => sheet.getRangeByIndexes(row, column + at, height, width),
  });
}
