import * as z from 'zod/mini';
import { ADJUSTMENT_TYPES, type Adjustment } from '../../assessment/adjustments';
import type { Unplanned } from '../../tracking/unplanned';
import { maybe, numberFrom, rawText, text, wordFor } from './cell-schemas';
import { readRows } from './read-rows';
import type { TableCells, TableProblems } from '../table-cells';

/** A text that formulas compare exactly, hence untrimmed: a trailing blank must count here as it does there. */
const adjustment = z.object({
  牵头发布单位: rawText,
  计划编号: rawText,
  类型: wordFor(new Map(ADJUSTMENT_TYPES.map((type) => [type, type]))),
  分值: maybe(numberFrom(-Infinity)),
  依据文号: text,
  说明: text,
});

/** Reads 加扣分表. Rows without a document number are read too; the assessment decides that they do not count. */
export const readAdjustments = (
  table: TableCells,
  problems: TableProblems,
): readonly Adjustment[] =>
  readRows(table, adjustment, problems).map(({ value }) => ({
    department: value.牵头发布单位,
    id: value.计划编号,
    type: value.类型,
    points: value.分值,
    document: value.依据文号,
    note: value.说明,
  }));

const unplanned = z.object({
  编号: text,
  发布主题: text,
  牵头发布单位: rawText,
  类型: rawText,
  起算时间: maybe(numberFrom(1)),
  召开时间: maybe(numberFrom(1)),
});

/** Reads the columns of 计划外表 by which a conference is identified and counted as prompt. */
export const readUnplanned = (table: TableCells, problems: TableProblems): readonly Unplanned[] =>
  readRows(table, unplanned, problems).map(({ value }) => ({
    department: value.牵头发布单位,
    type: value.类型,
    from: value.起算时间,
    held: value.召开时间,
    id: value.编号,
    topic: value.发布主题,
  }));
