import type { SettingsRow } from '../../core/settings/table-cells';
import { PARAMETERS } from '../../core/workbook-contract/parameters';
import {
  DATE_FORMAT,
  SETTINGS_TABLES,
  type SettingsColumn,
  type SettingsTableName,
} from '../../core/workbook-contract/settings-tables';

/** Above the header stands a line that says what the table is for. */
export const HEADER_ROW = 1;
const GAP = 1;
const TEXT_FORMAT = '@';
const POINTS_PER_CHARACTER = 6;

/** The columns of a table, with what only some of them have. */
export const columnsOf = (name: SettingsTableName): readonly SettingsColumn[] =>
  SETTINGS_TABLES[name].columns;

/** The first column of a table on its sheet, where nothing else stands: tables of one sheet stand side by side. */
export function plannedColumn(name: SettingsTableName): number {
  const before = Object.values(SETTINGS_TABLES).filter(
    ({ sheet }) => sheet === SETTINGS_TABLES[name].sheet,
  );
  const at = before.findIndex((table) => table.name === name);
  return before.slice(0, at).reduce((left, { columns }) => left + columns.length + GAP, 0);
}

/** The column's width in points. */
export const widthOf = ({ width }: SettingsColumn): number => width * POINTS_PER_CHARACTER;

const PARAMETER_KINDS = new Map(PARAMETERS.map(({ name, kind }) => [name, kind]));

/** The format of a cell: in 参数表 it depends on what the parameter is. */
function formatOf(name: SettingsTableName, column: SettingsColumn, row: SettingsRow): string {
  if (name !== '参数表' || column.format === TEXT_FORMAT) return column.format;
  const kind = PARAMETER_KINDS.get(String(row.参数));
  if (kind === 'date') return DATE_FORMAT;
  // A formula in a cell of the text format would be shown instead of calculated.
  return kind === 'text' && !column.formula ? TEXT_FORMAT : column.format;
}

const BEGINS_LIKE_A_FORMULA = /^[=+\-@']/u;

function contentOf(
  column: SettingsColumn | undefined,
  format: string,
  row: SettingsRow,
): string | number {
  if (column?.formula !== undefined) return column.formula;
  const value = row[column?.header ?? ''] ?? '';
  const isSafe = typeof value === 'number' || format === TEXT_FORMAT;
  return isSafe || !BEGINS_LIKE_A_FORMULA.test(value) ? value : `'${value}`;
}

/** Cells to be written: their formats come first, or text that looks like a date becomes one. */
export interface Block {
  readonly formats: string[][];
  readonly content: (string | number)[][];
}

/** Rows as cells under these headers; under a header that is not the table's own, nothing is put. */
export function blockOf(
  name: SettingsTableName,
  headers: readonly string[],
  rows: readonly SettingsRow[],
): Block {
  const columns = headers.map((header) =>
    columnsOf(name).find((column) => column.header === header),
  );
  const formats = rows.map((row) =>
    columns.map((column) => (column ? formatOf(name, column, row) : 'General')),
  );
  const content = rows.map((row, i) =>
    columns.map((column, j) => contentOf(column, formats[i]?.[j] ?? '', row)),
  );
  return { formats, content };
}
