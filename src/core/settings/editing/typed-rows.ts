import { foldWidth } from '../../plan/cells/text';
import type { Cell } from '../../plan/cells/grid';
import { SETTINGS_TABLES } from '../../workbook-contract/settings-tables';
import { readParameters } from '../reading/read-parameters';
import { readCriteria, readGrades } from '../reading/read-scheme';
import type { SettingsProblem } from '../settings';
import { TableProblems, type TableCells } from '../table-cells';

const READERS = {
  参数表: readParameters,
  评分项表: readCriteria,
  等级表: readGrades,
} as const;

/** A table whose rows can be typed outside the sheet. */
export type TypedTable = keyof typeof READERS;

/** A row as typed: texts by header. */
export type TypedRow = Readonly<Record<string, string>>;

/** What a cell would hold if this were typed into it. */
export function typedValue(typed: string): string | number {
  const text = typed.trim();
  const number = Number(foldWidth(text));
  return text === '' || !Number.isFinite(number) ? text : number;
}

const typedCell = (typed: string): Cell => {
  const value = typedValue(typed);
  return { value, text: String(value) };
};

/** What would be wrong with rows if they stood in their table: found by reading them. */
export function problemsOf(
  name: TypedTable,
  rows: readonly TypedRow[],
): readonly SettingsProblem[] {
  const { sheet, columns } = SETTINGS_TABLES[name];
  const headers = columns.map(({ header }) => header);
  const table: TableCells = {
    ...{ name, sheet, headers },
    rows: rows.map((row) => headers.map((header) => typedCell(row[header] ?? ''))),
  };
  const problems = new TableProblems(table);
  READERS[name](table, problems);
  return problems.list;
}
