import * as z from 'zod/mini';
import type { LedgerEntry } from '../tracking/ledger';
import { dayText, neededText, text, timeText } from './reading/cell-schemas';
import { readRows } from './reading/read-rows';
import type { SettingsChange } from './settings';
import type { TableCells, TableProblems } from './table-cells';

const schema = z.object({
  计划编号: neededText,
  登记时间: timeText,
  变更类型: text,
  原时间: text,
  原主题: text,
  新时间: text,
  新主题: text,
  原因: text,
  书面报告日期: dayText,
  抄送宣传部: text,
});

/** Reads 变更台账表. */
export const readLedger = (table: TableCells, problems: TableProblems): readonly LedgerEntry[] =>
  readRows(table, schema, problems).map(({ value }) => value);

/**
 * Appends an entry to the ledger unless an identical one exists, so that a registration can be retried after a lost
 * response.
 */
export const appendToLedger = (entry: LedgerEntry): SettingsChange => ({
  table: '变更台账表',
  key: { ...entry },
  values: {},
});
