import { expect, it } from '@jest/globals';
import { textCell } from '../../../src/core/plan/cells/grid';
import type { Conference } from '../../../src/core/collection/conference';
import { WorkbookSession } from '../../../src/excel';
import * as commands from '../../../src/excel/commands';
import { appendConferences } from '../../../src/excel/intake/append-conferences';
import { openWorkspace } from '../../support/workbook/pane';
import { fillSheet, usedOf } from '../../support/workbook/sheets';

const HEADERS = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人', '备注'];
const ROWS = [
  [1, '教育局', '3月', '校园安全发布会', '副局长 王海洋', '重点'],
  [2, '统计局', '4月', '经济运行发布会', '局长 孙涛', ''],
];
const NEW: readonly Conference[] = ['6月', '3-4'].map((timing, at) => ({
  cells: {
    department: textCell('公安局'),
    timing: textCell(timing),
    topic: textCell(`反诈宣传发布会${at}`),
  },
  others: { 来源: textCell('公安局.txt 第3行'), 备注: textCell('=甲') },
}));

/** A sheet with a plan and a note below it, and a session that appends to it. */
async function plan() {
  const { book } = openWorkspace();
  await fillSheet(book, '计划', [
    ['2025年新闻发布会计划'],
    HEADERS,
    ...ROWS,
    [],
    ['联系人：李雪梅'],
  ]);
  const excel = new WorkbookSession(book).operations({ ...commands, appendConferences });
  const append = async (): Promise<void> => {
    const { found } = await excel.read();
    await excel.appendConferences(found!.place, found!.plan, NEW);
  };
  return { book, excel, append };
}

const APPENDED = [
  [3, '公安局', '6月', '反诈宣传发布会0', '', '=甲', '公安局.txt 第3行'],
  [4, '公安局', '3-4', '反诈宣传发布会1', '', '=甲', '公安局.txt 第3行'],
];

it('appends to a ledger, whose new rows get numbers and formulas', async () => {
  const { book, excel, append } = await plan();
  const before = await excel.read();
  await excel.convert(before.found!.place, before.found!.plan);
  const converted = await excel.read();
  await excel.addTrackingColumns(converted.found!.place, converted.found!.plan);
  await append();
  const longer = await excel.read();
  await excel.addTrackingColumns(longer.found!.place, longer.found!.plan);
  const { found } = await excel.read();
  expect(found?.plan.rows.map(({ id }) => id)).toEqual([1, 2, 3, 4].map((n) => `FB2025-00${n}`));
  const table = await usedOf(book, '计划');
  const at = (header: string): number => table[1]?.indexOf(header) ?? -1;
  // 「3-4」 may be a day or two months.
  expect(table.slice(2, 6).map((row) => row[at('状态')])).toEqual([
    ...['逾期未召开', '逾期未召开', '逾期未召开', '时间待定'],
  ]);
  expect(table.slice(4, 6).map((row) => row[at('来源')])).toEqual(APPENDED.map((row) => row[6]));
  expect(found?.plan.rows.at(-1)?.cells.timing.text).toBe('3-4');
});
