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

export async function open(name: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path(name));
  return book;
}

/** Checks a file as a process would. */
export const run = (args: readonly string[], isTTY = false) => runCommand(checkFile, args, isTTY);
