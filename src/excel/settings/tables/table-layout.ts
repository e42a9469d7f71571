import type { SettingsRow } from '../../../core/settings/table-cells';
import { PARAMETERS } from '../../../core/workbook-contract/parameters';
import {
  DATE_FORMAT,
  SETTINGS_TABLES,
  type SettingsColumn,
  type SettingsTableName,
} from '../../../core/workbook-contract/settings-tables';

/** The row above the header contains a note on the purpose of the table. */
export const HEADER_ROW = 1;
const GAP = 1;
const TEXT_FORMAT = '@';
const POINTS_PER_CHARACTER = 6;

/** The columns of a table, typed so that optional properties can be read. */
export const columnsOf = (name: SettingsTableName): readonly SettingsColumn[] =>
  SETTINGS_TABLES[name].columns;

/** The planned first column of a table: tables of one sheet are side by side. */
export function plannedColumn(name: SettingsTableName): number {
  const before = Object.values(SETTINGS_TABLES).filter(
    ({ sheet }) => sheet === SETTINGS_TABLES[name].sheet,
  );
  const at = before.findIndex((table) => table.name === name);
  return before.slice(0, at).reduce((left, { columns }) => left + columns.length + GAP, 0);
}

/** Where a table may stand: at its planned column, or at the edge as the first one of its sheet. */
export const placesOf = (name: SettingsTableName): readonly number[] => [plannedColumn(name), 0];

/** In points. */
export const widthOf = ({ width }: SettingsColumn): number => width * POINTS_PER_CHARACTER;

const PARAMETER_KINDS = new Map(PARAMETERS.map(({ name, kind }) => [name, kind]));

/** In 参数表 the format depends on the kind of the parameter. */
function formatOf(name: SettingsTableName, column: SettingsColumn, row: SettingsRow): string {
  if (name !== '参数表' || column.format === TEXT_FORMAT) return column.format;
  const kind = PARAMETER_KINDS.get(String(row.参数));
  if (kind === 'date') return DATE_FORMAT;
  // In a cell with text format Excel shows a formula instead of calculating it.
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

/** Cells to be written. Write the formats first, or a text that looks like a date becomes one. */
export interface Block {
  readonly formats: string[][];
  readonly content: (string | number)[][];
}

/** The cells of rows under the given headers; columns added by users stay blank. */
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
