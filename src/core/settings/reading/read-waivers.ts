import * as z from 'zod/mini';
import { columnNamed } from '../../plan/header/header';
import { neededText, rawText, text, timeText } from './cell-schemas';
import { readRows } from './read-rows';
import type { Waiver } from '../settings';
import type { TableCells, TableProblems } from '../table-cells';

const schema = z.object({
  计划编号: neededText,
  规则: neededText,
  列: text,
  单元格内容: rawText,
  原因: text,
  登记人: text,
  登记时间: timeText,
});

/** Reads 校验豁免表. */
export const readWaivers = (table: TableCells, problems: TableProblems): readonly Waiver[] =>
  readRows(table, schema, problems).map(({ value }) => ({
    id: value.计划编号,
    rule: value.规则,
    column: columnNamed(value.列) ?? value.列,
    content: value.单元格内容,
    reason: value.原因,
    by: value.登记人,
    at: value.登记时间,
  }));
