import * as z from 'zod/mini';
import { EMPTY_CELL, type Cell } from '../../plan/cells/grid';
import {
  anyDate,
  complaintOf,
  excelDate,
  isEmpty,
  neededText,
  numberFrom,
  rawText,
  text,
  year,
  type CellSchema,
} from './cell-schemas';
import {
  AS_OF,
  fromSheet,
  PARAMETERS,
  type NumberParameter,
  type Parameter,
} from '../../workbook-contract/parameters';
import { readRows, withoutRepeats } from './read-rows';
import { columnAt, type TableCells, type TableProblems } from '../table-cells';

type Value = string | number;

/** The valid values of 参数表, by parameter name. */
export type ParameterValues = ReadonlyMap<string, Value>;

function schemaFor({ name, kind }: Parameter): CellSchema<Value> {
  switch (kind) {
    case 'year':
      return year;
    case 'date':
      // Formulas read the as-of date, so it must be stored as a date.
      return name === AS_OF ? excelDate : anyDate;
    case 'text':
      return text;
    case 'number':
      return numberFrom(0);
  }
}

const rowSchema = z.object({ 参数: neededText, 值: rawText, 默认值: rawText });

/** Reads 参数表 as the formula of 生效值 does: 值 if valid, else 默认值 if valid, else nothing. */
export function readParameters(table: TableCells, problems: TableProblems): ParameterValues {
  const known = new Map(PARAMETERS.map((parameter) => [parameter.name, parameter]));
  const at = { value: columnAt(table, '值'), standard: columnAt(table, '默认值') };
  const values = new Map<string, Value>();
  const rows = readRows(table, rowSchema, problems);
  for (const { row, value: named } of withoutRepeats(rows, '参数', ({ 参数 }) => 参数, problems)) {
    const parameter = known.get(named.参数);
    if (!parameter) {
      problems.add(row, '参数', 'unknownParameter', { text: named.参数 });
      continue;
    }
    const cells = table.rows[row - 1] ?? [];
    const schema = schemaFor(parameter);
    const use = (cell: Cell, column: string): boolean => {
      if (isEmpty(cell)) return false;
      const read = schema.safeParse(cell);
      if (read.success) values.set(parameter.name, read.data);
      for (const issue of read.error?.issues ?? []) {
        const { message, data } = complaintOf(issue);
        problems.add(row, column, message, data);
      }
      return read.success;
    };
    if (use(cells[at.value] ?? EMPTY_CELL, '值')) continue;
    // For year and issue date, 默认值 only repeats what the plan says.
    if (parameter.standard !== null) use(cells[at.standard] ?? EMPTY_CELL, '默认值');
  }
  return values;
}

/** The numbers of one group of parameters, with defaults for those that the sheet lacks. */
export function numbersOf<K extends string>(
  parameters: Readonly<Record<K, NumberParameter>>,
  standards: Readonly<Record<K, number>>,
  values: ParameterValues,
): Record<K, number> {
  const entries = Object.entries<NumberParameter>(parameters).map(([key, parameter]) => {
    const value = values.get(parameter.name);
    return [
      key,
      typeof value === 'number' ? fromSheet(parameter, value) : standards[key as K],
    ] as const;
  });
  return Object.fromEntries(entries) as Record<K, number>;
}
