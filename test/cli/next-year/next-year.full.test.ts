import { afterAll, beforeAll, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile } from '../../../src/cli/check-file';
import { nextYear } from '../../../src/cli/next-year/next-year';
import { asRead } from '../../../src/cli/options/as-read';
import { loadPlan } from '../../../src/cli/plan/load-plan';
import type { DirectoryEntry } from '../../../src/core/plan/units/directory';
import { runCommand } from '../../support/cli/run-command';
import { expectSound } from '../../support/xlsx/sound';

let folder: string;
const path = (name: string): string => join(folder, name);

/** Changes a cell of a settings table, by the text in the first column of its row. */
function set(sheet: ExcelJS.Worksheet, key: string, header: string, value: string | number): void {
  sheet.eachRow((row) => {
    const at = (row.values as unknown[]).indexOf(key);
    if (at < 0) return;
    for (let above = row.number - 1; above > 0; above -= 1) {
      const column = (sheet.getRow(above).values as unknown[]).indexOf(header);
      if (column >= at) {
        row.getCell(column).value = value;
        return;
      }
    }
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'press-plan-next-year-'));
  const rows = [
    '单位\t时间\t主题\t发布人',
    '教育局\t3月\t校园安全发布会\t副局长 王海洋',
    '统计局\t7月\t上半年经济运行发布会\t局长 孙涛',
    '民政局\t9月\t养老服务发布会\t局长 赵强',
  ];
  writeFileSync(path('计划.txt'), ['2025年新闻发布会计划', ...rows].join('\n'));
  const args = [path('计划.txt'), '--out', path('台账.xlsx'), '--as-of', '2025-12-31'];
  await runCommand(checkFile, args);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path('台账.xlsx'));
  const plan = book.getWorksheet('2025发布会计划')!;
  const header = plan.getRow(2).values as string[];
  plan.getRow(3).getCell(header.indexOf('召开日期')).value = new Date('2025-03-20');
  plan.getRow(4).getCell(header.indexOf('变更类型')).value = '取消';
  set(book.getWorksheet('单位名录')!, '教育局', '主要负责人', '周建国');
  set(book.getWorksheet('考核设置')!, 'C1', '分值', 25);
  set(book.getWorksheet('考核设置')!, 'C2', '分值', 20);
  set(book.getWorksheet('考核设置')!, 'C1', '依据', '本区实施细则第三条');
  await book.xlsx.writeFile(path('台账.xlsx'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const byName = (units: readonly DirectoryEntry[] | null) =>
  [...(units ?? [])].sort((a, b) => (a.short < b.short ? -1 : 1));

const load = (name: string) => loadPlan(asRead(path(name), 'zh-CN'));

it('what was cancelled or not held is planned again, under the settings of the office', async () => {
  const before = readFileSync(path('台账.xlsx'));
  const { code, out, err } = await runCommand(nextYear, [
    ...[path('台账.xlsx'), '--out', path('2026.xlsx'), '--carry'],
  ]);
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(out).toContain('计划年度 2026');
  expect(out).not.toContain('没有带过去');
  expect(out).toContain('  2  上半年经济运行发布会\n  3  养老服务发布会');
  expect(readFileSync(path('台账.xlsx')).equals(before)).toBe(true);
  await expectSound(readFileSync(path('2026.xlsx')));

  const [old, made] = [await load('台账.xlsx'), await load('2026.xlsx')];
  expect(made.plan).toMatchObject({ title: '2026年新闻发布会计划', year: 2026 });
  expect(made.plan.rows.map(({ topic, timing }) => [topic?.clean, timing])).toEqual([
    [
      '上半年经济运行发布会',
      expect.objectContaining({ window: expect.objectContaining({ end: '2026-07-31' }) }),
    ],
    [
      '养老服务发布会',
      expect.objectContaining({ window: expect.objectContaining({ end: '2026-09-30' }) }),
    ],
  ]);
  expect(made.settings).toMatchObject({ year: 2026, asOf: null, issued: null });
  expect(made.settings.scheme).toEqual(old.settings.scheme);
  expect(made.settings.scheme.points).toMatchObject({ C1: 25, C2: 20 });
  expect(made.settings.scheme.bases.C1).toBe('本区实施细则第三条');
  expect(byName(made.settings.directory)).toEqual(byName(old.settings.directory));
  expect(made.settings.directory).toContainEqual(
    expect.objectContaining({ short: '教育局', head: '周建国' }),
  );
  expect(made.settings.levels).toEqual(old.settings.levels);
  expect(made.settings.holidays.every(({ date }) => date.startsWith('2026'))).toBe(true);
  expect(made.problems.map(({ message }) => message)).toEqual(
    old.problems.map(({ message }) => message),
  );
});

it('without rows the plan has a header, and the settings are there', async () => {
  const { code } = await runCommand(nextYear, [path('台账.xlsx'), '--out', path('空.xlsx')]);
  expect(code).toBe(0);
  await expectSound(readFileSync(path('空.xlsx')));
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path('空.xlsx'));
  const sheet = book.getWorksheet('2026发布会计划')!;
  expect(sheet.getRow(1).getCell(1).text).toBe('2026年新闻发布会计划');
  expect((sheet.getRow(2).values as string[]).slice(1)).toEqual([
    '序号',
    '牵头发布单位',
    '拟发布时间',
    '发布主题',
    '发布人',
  ]);
  expect(book.getWorksheet('单位名录')).toBeDefined();
});

it('refuses to write over the ledger', async () => {
  const args = [path('台账.xlsx'), '--out', path('台账.xlsx')];
  expect((await runCommand(nextYear, args)).code).toBe(2);
});

it('refuses to write over another workbook, unless that is asked for', async () => {
  const args = [path('台账.xlsx'), '--out', path('已有.xlsx')];
  writeFileSync(path('已有.xlsx'), '别的内容');
  const { code, err } = await runCommand(nextYear, args);
  expect([code, err]).toEqual([2, expect.stringContaining('已经存在，没有改动它')]);
  expect(readFileSync(path('已有.xlsx'), 'utf8')).toBe('别的内容');
  expect((await runCommand(nextYear, [...args, '--replace'])).code).toBe(0);
  await expectSound(readFileSync(path('已有.xlsx')));
});

it.each([
  ['a year that is not later', ['台账.xlsx', '--year', '2025'], '应晚于台账的计划年度（2025年）'],
  ['carrying without tracking columns', ['计划.txt', '--carry'], '没有跟踪列'],
])('refuses %s, and writes nothing', async (_, [file = '', ...more], sentence) => {
  const { code, err } = await runCommand(nextYear, [
    ...[path(file), '--out', path('不写.xlsx')],
    ...more,
  ]);
  expect([code, err]).toEqual([2, expect.stringContaining(sentence)]);
  expect(existsSync(path('不写.xlsx'))).toBe(false);
});
