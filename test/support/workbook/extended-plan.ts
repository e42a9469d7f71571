import type { Conference } from '../../../src/core/collection/conference';
import { textCell } from '../../../src/core/plan/cells/grid';
import { WorkbookSession } from '../../../src/excel';
import * as commands from '../../../src/excel/commands';
import { openWorkspace } from './pane';
import { fillSheet } from './sheets';

export const HEADERS = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人', '备注'];
export const ROWS = [
  [1, '教育局', '3月', '校园安全发布会', '副局长 王海洋', '重点'],
  [2, '统计局', '4月', '经济运行发布会', '局长 孙涛', ''],
];
const NEW: readonly Conference[] = ['6月', '3-4'].map((timing, at) => ({
  cells: {
    department: textCell('公安局'),
    timing: textCell(timing),
    topic: textCell(`反诈宣传发布会${at}`),
  },
  others: new Map([
    ['来源', textCell('公安局.txt 第3行')],
    ['备注', textCell('=甲')],
  ]),
}));

/** A sheet with a plan and a note below it, and a session that appends two conferences to it. */
export async function extendedPlan() {
  const { book } = openWorkspace();
  await fillSheet(book, '计划', [
    ['2025年新闻发布会计划'],
    HEADERS,
    ...ROWS,
    [],
    ['联系人：李雪梅'],
  ]);
  const excel = new WorkbookSession(book).operations(commands);
  const append = async (): Promise<void> => {
    const { found } = await excel.read();
    await excel.appendConferences(found!.place, found!.plan, NEW);
  };
  return { book, excel, append };
}

/** The rows that are appended. */
export const APPENDED = [
  [3, '公安局', '6月', '反诈宣传发布会0', '', '=甲', '公安局.txt 第3行'],
  [4, '公安局', '3-4', '反诈宣传发布会1', '', '=甲', '公安局.txt 第3行'],
];
