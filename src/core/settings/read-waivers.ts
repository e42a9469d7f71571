import * as z from 'zod/mini';
import { timeOfSerial } from '../calendar/excel-serial';
import { EMPTY_CELL } from '../plan/grid';
import { columnNamed } from '../plan/header';
import { neededText, rawText, text } from './cell-schemas';
import { readRows } from './read-rows';
import type { Waiver } from './settings';
import { columnAt, type TableCells, type TableProblems } from './table-cells';

const schema = z.object({
  计划编号: neededText,
  规则: neededText,
  列: text,
  单元格内容: rawText,
  原因: text,
  登记人: text,
  登记时间: text,
});

/** Reads 校验豁免表. */
export function readWaivers(table: TableCells, problems: TableProblems): readonly Waiver[] {
  const at = columnAt(table, '登记时间');
  return readRows(table, schema, problems).map(({ row, value }): Waiver => {
    const written = table.rows[row - 1]?.[at] ?? EMPTY_CELL;
    const time = typeof written.value === 'number' ? timeOfSerial(written.value) : null;
    return {
      id: value.计划编号,
      rule: value.规则,
      column: columnNamed(value.列) ?? value.列,
      content: value.单元格内容,
      reason: value.原因,
      by: value.登记人,
      at: time ?? value.登记时间,
    };
  });
}
