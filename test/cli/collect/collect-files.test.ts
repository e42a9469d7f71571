import { afterAll, beforeAll, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectFiles } from '../../../src/cli/collect/collect-files';
import { runCommand } from '../../support/cli/run-command';

let folder: string;
const path = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'press-plan-collect-'));
  mkdirSync(path('报送'));
  writeFileSync(path('报送/扫描件.pdf'), '%PDF-1.4');
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (...args: readonly string[]) => runCommand(collectFiles, args);

it.each([
  [[], '请给出各单位报送的文件'],
  [['报送'], '请用 --out 指明'],
  [['报送', '--out', 'a.csv'], '以 .xlsx 结尾'],
  [['报送', '--out', 'a.xlsx', '--year', '25'], '1900 至 2099 年'],
  [['报送', '--out', 'a.xlsx', '--all'], '--all'],
])('%j', async (args, text) => {
  const { code, err } = await run(...args);
  expect(code).toBe(2);
  expect(err).toContain(text);
  expect(err).toContain('用法：');
});

it('names a source that is not there, and writes nothing where no row was read', async () => {
  const missing = await run(path('没有'), '--out', path('a.xlsx'));
  expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('找不到') });
  const nothing = await run(path('报送/扫描件.pdf'), '--out', path('a.xlsx'));
  expect(nothing).toMatchObject({ code: 2, err: '没有读到一行计划，未写入文件。\n' });
  expect(nothing.out).toContain('扫描件.pdf');
  expect(() => readFileSync(path('a.xlsx'))).toThrow('ENOENT');
});

it('does not touch a workbook without a plan', async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('别的').addRow(['别的']);
  await book.xlsx.writeFile(path('别的.xlsx'));
  const before = readFileSync(path('别的.xlsx'));
  const { code, err } = await run(path('报送'), '--out', path('别的.xlsx'));
  expect(code).toBe(2);
  expect(err).toContain('没有发布会计划表，没有改动它');
  expect(readFileSync(path('别的.xlsx')).equals(before)).toBe(true);
});

it('explains itself in English', async () => {
  const { code, out } = await run('--help', '--lang', 'en-US');
  expect(code).toBe(0);
  expect(out).toContain('Collects the plans');
});
