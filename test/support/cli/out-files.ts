import { afterAll, beforeAll } from '@jest/globals';
import ExcelJS from 'exceljs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile } from '../../../src/cli/check-file';
import { runCommand } from './run-command';

export const OWN = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];

export const PLAN = [
  [...OWN, '备注'],
  [1, '教育局', '5月份', '招生政策新闻发布会', '副局长 王海洋', '重点'],
  [2, '财政局', '待定', '政府采购政策发布会', '主要负责人', '=不是公式'],
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'press-plan-out-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A place in a folder that goes after the tests. */
export const path = (name: string): string => join(folder, name);

export function file(name: string, content: string | Uint8Array): string {
  writeFileSync(path(name), content);
  return path(name);
}

export async function workbook(
  name: string,
  fill: (book: ExcelJS.Workbook) => void,
): Promise<string> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return file(name, new Uint8Array(await book.xlsx.writeBuffer()));
}

/** A workbook as an office has it: its own sheet, looks, a column of its own, a decision. */
export const officeWorkbook = (name: string): Promise<string> =>
  workbook(name, (book) => {
    const sheet = book.addWorksheet('计划');
    sheet.addRow(['2024年度新闻发布会计划']);
    sheet.addRows(PLAN);
    sheet.getCell('B3').fill = {
      type: 'pattern',
      pattern: 'solid',
      fgColor: { argb: 'FF00B0F0' },
    };
    sheet.getColumn(4).width = 60;
    const other = book.addWorksheet('经费');
    other.addRow(['预算', 1234.5, { formula: 'B1*2', result: 2469 }]);
    other.getCell('B1').numFmt = '#,##0.00';
    other.getCell('A1').font = { name: '楷体', size: 14, bold: true };
    const settings = book.addWorksheet('校验设置');
    settings.addTable({
      name: '校验规则表',
      ref: 'A3',
      columns: ['规则', '名称', '级别'].map((header) => ({ name: header })),
      rows: [['spokesperson/no-name', '', '关闭']],
    });
  });

export async function open(name: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path(name));
  return book;
}

/** Checks a file as a process would. */
export const run = (args: readonly string[], isTTY = false) => runCommand(checkFile, args, isTTY);
