import { tableCells } from '../../../core/settings/reading/find-tables';
import type { SettingsTables, TableCells } from '../../../core/settings/table-cells';
import {
  isSettingsTable,
  SETTINGS_TABLES,
  SETTINGS_TABLE_NAMES,
  type SettingsTableName,
} from '../../../core/workbook-contract/settings-tables';
import type { Area } from '../../grid/areas';
import { askForArea } from '../../grid/areas';
import { askForCells, gridOf, type Cells } from '../../grid/cells';
import { columnsOf, HEADER_ROW, placesOf } from './table-layout';

/** An existing settings table and where it is. */
export interface SettingsTableState {
  /** Key for `tables.getItem`. */
  readonly id: string;
  readonly sheet: string;
  readonly area: Area;
  readonly showTotals: boolean;
  readonly cells: TableCells;
  /** The table as it was read, with its formulas; `null` for plain cells. */
  readonly block: Cells | null;
  /** Whether this many rows right below the table are blank. */
  readonly isFreeBelow: (rows: number) => boolean;
  /**
   * `unnamed`: an Excel table with the header but not the name of a settings table. `plain`: only cells. Both result
   * from an incomplete attempt to create the table, or from converting it to a range.
   */
  readonly form: 'table' | 'unnamed' | 'plain';
}

/** The current settings tables of a workbook and where they are. */
export interface SettingsState {
  readonly tables: ReadonlyMap<SettingsTableName, SettingsTableState>;
  /** The used cells of each sheet that has settings tables or is meant for them; `null` for an empty sheet. */
  readonly sheets: ReadonlyMap<string, Cells | null>;
  /** Tables of an incomplete attempt, without name and content. */
  readonly begun: ReadonlyMap<SettingsTableName, BegunTable>;
  /** Every defined name of the workbook. */
  readonly names: ReadonlySet<string>;
}

/** A table without content, on the sheet intended for it. */
export interface BegunTable {
  readonly id: string;
  readonly area: Area;
}

/** A workbook without settings. */
export const NO_STATE: SettingsState = {
  tables: new Map(),
  sheets: new Map(),
  begun: new Map(),
  names: new Set(),
};

/** Loads the names that `askForState` needs; it can be called after the next sync. */
export function askForNames({ worksheets, tables, names }: Excel.Workbook): void {
  worksheets.load('items/name');
  tables.load('items/id,items/name,items/showTotals,items/worksheet/name');
  names.load('items/name');
}

const SETTINGS_SHEETS: ReadonlySet<string> = new Set(
  Object.values(SETTINGS_TABLES).map(({ sheet }) => sheet),
);

type Found = Omit<SettingsTableState, 'isFreeBelow'>;

function askForKnownTable(table: Excel.Table): () => Found {
  const { id, name, showTotals, worksheet } = table;
  const range = table.getRange();
  const cells = askForCells(range, true);
  const area = askForArea(range);
  return () => {
    const found = cells.arrived();
    const rows = found ? gridOf(found).rows : [];
    return {
      id,
      sheet: worksheet.name,
      area: area() ?? { row: 0, column: 0, rows: 0, columns: 0 },
      showTotals,
      block: found,
      cells: tableCells({
        name,
        sheet: worksheet.name,
        rows: showTotals ? rows.slice(0, -1) : rows,
      }),
      form: 'table',
    };
  };
}

/** Asks for the current settings; available after the next sync. */
export function askForState({ worksheets, tables, names }: Excel.Workbook): () => SettingsState {
  const own = tables.items.filter(
    ({ name, worksheet }) => isSettingsTable(name) || SETTINGS_SHEETS.has(worksheet.name),
  );
  const homes = new Set([...SETTINGS_SHEETS, ...own.map(({ worksheet }) => worksheet.name)]);
  const requests = own.map(askForKnownTable);
  const sheets = worksheets.items
    .filter(({ name }) => homes.has(name))
    .map((sheet) => [sheet.name, askForCells(sheet.getUsedRangeOrNullObject(true))] as const);
  return () => {
    const used = new Map(sheets.map(([name, cells]) => [name, cells.arrived()]));
    const found = requests.map((table) => table());
    const existing = SETTINGS_TABLE_NAMES.flatMap((name) => {
      const table =
        found.find(({ cells }) => cells.name === name) ??
        unnamedTable(name, found) ??
        plainTable(name, used.get(SETTINGS_TABLES[name].sheet) ?? null);
      if (!table) return [];
      const isFreeBelow = (rows: number): boolean =>
        isBlankBelow(table.area, used.get(table.sheet) ?? null, rows);
      return [[name, { ...table, isFreeBelow }] as const];
    });
    return {
      tables: new Map(existing),
      sheets: used,
      begun: begunTables(found),
      names: new Set(names.items.map(({ name }) => name.toLowerCase())),
    };
  };
}

/** @param used the used cells of the sheet */
function isBlankBelow(area: Area, used: Cells | null, rows: number): boolean {
  if (!used) return true;
  const top = area.row + area.rows - used.top;
  const left = area.column - used.left;
  return used.values
    .slice(Math.max(0, top), Math.max(0, top + rows))
    .every((row) =>
      row.slice(Math.max(0, left), Math.max(0, left + area.columns)).every((value) => value === ''),
    );
}

const headersOf = (name: SettingsTableName): string =>
  columnsOf(name)
    .map(({ header }) => header)
    .join('\n');

/** A table with another name but exactly the header of the missing table, on the sheet meant for it. */
function unnamedTable(name: SettingsTableName, found: readonly Found[]): Found | null {
  const table = found.find(
    ({ sheet, cells }) =>
      sheet === SETTINGS_TABLES[name].sheet && cells.headers.join('\n') === headersOf(name),
  );
  return table ? { ...table, cells: { ...table.cells, name }, form: 'unnamed' } : null;
}

/** Excel's headers for a table over blank cells. */
const BLANK_HEADER = /^(?:列|Column)\d+$/u;

/** Tables without any content where one may stand; several names can fit the same table. */
function begunTables(found: readonly Found[]): Map<SettingsTableName, BegunTable> {
  const blank = found.filter(
    ({ cells }) =>
      !isSettingsTable(cells.name) &&
      cells.headers.every((header) => BLANK_HEADER.test(header)) &&
      cells.rows.every((row) => row.every(({ text }) => text === '')),
  );
  const entries = SETTINGS_TABLE_NAMES.flatMap((name) => {
    const table = blank.find(
      ({ sheet, area }) =>
        sheet === SETTINGS_TABLES[name].sheet &&
        area.row === HEADER_ROW &&
        placesOf(name).includes(area.column) &&
        area.columns === columnsOf(name).length,
    );
    return table ? [[name, { id: table.id, area: table.area }] as const] : [];
  });
  return new Map(entries);
}

/** Plain cells with the header of a missing table where it may stand; `null` without a row below the header. */
function plainTable(name: SettingsTableName, used: Cells | null): Found | null {
  for (const column of placesOf(name)) {
    const found = used && plainTableAt(name, used, column);
    if (found) return found;
  }
  return null;
}

function plainTableAt(name: SettingsTableName, used: Cells, column: number): Found | null {
  if (used.left > column || used.top > HEADER_ROW) return null;
  const left = column - used.left;
  const block = gridOf(used)
    .rows.slice(HEADER_ROW - used.top)
    .map((row) => row.slice(left, left + columnsOf(name).length));
  const end = block.findIndex((row) => row.every(({ text }) => text === ''));
  const rows = end < 0 ? block : block.slice(0, end);
  const { sheet } = SETTINGS_TABLES[name];
  const cells = tableCells({ name, sheet, rows });
  if (cells.rows.length === 0 || cells.headers.join('\n') !== headersOf(name)) return null;
  const area = { row: HEADER_ROW, column, rows: rows.length, columns: cells.headers.length };
  return { id: name, sheet, area, showTotals: false, cells, block: null, form: 'plain' };
}

/** The settings tables as the core reads them. */
export const tablesOf = ({ tables }: SettingsState): SettingsTables =>
  new Map(Array.from(tables, ([name, { cells }]) => [name, cells]));
