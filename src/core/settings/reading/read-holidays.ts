import * as z from 'zod/mini';
import type { NamedHoliday } from '../../calendar/working-calendar';
import { excelDate, text, wordFor } from './cell-schemas';
import { readRows, withoutRepeats } from './read-rows';
import type { TableCells, TableProblems } from '../table-cells';

const KINDS = new Map([
  ['休', '休'],
  ['班', '班'],
] as const);

const schema = z.object({ 日期: excelDate, 类型: wordFor(KINDS), 名称: text });

/** Reads 节假日表. A date written as text is a problem, since NETWORKDAYS ignores it. */
export function readHolidays(table: TableCells, problems: TableProblems): readonly NamedHoliday[] {
  const rows = readRows(table, schema, problems);
  return withoutRepeats(rows, '日期', ({ 日期 }) => 日期, problems).map(({ value }) => ({
    date: value.日期,
    kind: value.类型,
    name: value.名称,
  }));
}
