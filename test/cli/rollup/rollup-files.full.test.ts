import { afterAll, beforeAll, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile } from '../../../src/cli/check-file';
import { rollupFiles } from '../../../src/cli/rollup/rollup-files';
import { runCommand } from '../../support/cli/run-command';
import { expectSound } from '../../support/xlsx/sound';

let folder: string;
const path = (name: string): string => join(folder, name);
const OUT = '全市汇总.xlsx';

/** Writes the ledger of a plan, and what happened into it. */
async function ledger(name: string, year: number, rows: readonly (readonly string[])[]) {
  const plan = ['单位\t时间\t主题\t发布人', ...rows.map((row) => row.slice(0, 4).join('\t'))];
  writeFileSync(path('计划.txt'), [`${year}年新闻发布会计划`, ...plan].join('\n'));
  await runCommand(checkFile, [path('计划.txt'), '--out', path(name), '--as-of', `${year}-12-31`]);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path(name));
  const sheet = book.getWorksheet(`${year}发布会计划`)!;
  const header = sheet.getRow(2).values as string[];
  rows.forEach(([, , , , held], at) => {
    if (held) sheet.getRow(3 + at).getCell(header.indexOf('召开日期')).value = new Date(held);
  });
  await book.xlsx.writeFile(path(name));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'press-plan-rollup-'));
  for (const district of ['甲区', '乙县', '丙区']) {
    mkdirSync(path(`台账/${district}`), { recursive: true });
  }
  await ledger('台账/甲区/台账.xlsx', 2025, [
    ['教育局', '3月', '校园安全发布会', '副局长 王海洋', '2025-03-20'],
    ['统计局', '7月', '上半年经济运行发布会', '局长 孙涛', ''],
  ]);
  await ledger('台账/乙县/台账.xlsx', 2025, [
    ['教育局', '9月', '招生政策发布会', '局长 赵强', '2025-10-20'],
  ]);
  await ledger('台账/丙区/去年.xlsx', 2024, [['教育局', '9月', '招生政策发布会', '周静', '']]);
  copyFileSync(path('台账/甲区/台账.xlsx'), path('台账/丙区/抄来的.xlsx'));
  writeFileSync(path('台账/丙区/坏.xlsx'), 'x');
  writeFileSync(path('台账/乙县/~$台账.xlsx'), 'x');
  copyFileSync(path('计划.txt'), path('台账/丙区/计划.txt'));
  writeFileSync(path('名单.txt'), ['甲区', '乙县', '丙区', '丁县'].join('\n'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (...more: readonly string[]) =>
  runCommand(rollupFiles, [path('台账'), '--out', path(OUT), ...more]);

async function texts(sheet: string): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path(OUT));
  const lines: string[] = [];
  book.getWorksheet(sheet)?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, ({ value, text }) =>
      cells.push(value instanceof Date ? value.toISOString().slice(0, 10) : text),
    );
    lines.push(cells.join('|'));
  });
  return lines;
}

it('takes what can be scored, and names everything else', async () => {
  const { code, out, err } = await run(
    ...['--year', '2025', '--as-of', '2025-12-31', '--districts', path('名单.txt')],
  );
  expect(err).toBe('');
  expect(code).toBe(1);
  expect(out).toContain('读取 6 份，采用 2 份台账，共 3 行。');
  expect(out).toContain('未报送（1 个）：丁县');
  await expectSound(readFileSync(path(OUT)));
  expect((await texts('未报送与退回')).slice(3)).toEqual([
    '丁县|未报送|||',
    expect.stringMatching(/^丙区\|退回\|丙区\/坏\.xlsx\|.*已损坏/u),
    expect.stringMatching(/^丙区\|退回\|丙区\/计划\.txt\|没有跟踪列/u),
    expect.stringMatching(/^甲区\|退回\|甲区\/台账\.xlsx\|与「丙区\/抄来的\.xlsx」内容相同/u),
    '丙区|退回|丙区/去年.xlsx|是 2024 年度的台账|',
  ]);
});

it('ranks the departments of all ledgers by the scores of the engine', async () => {
  const [, , headers = '', ...lines] = await texts('考核汇总');
  expect(headers).toMatch(/^方案\|总排名\|地区\|牵头发布单位\|总分\|等级\|/u);
  const ranks = lines.map((line) => line.split('|'));
  const scored = ranks.map(([, rank, district, unit]) => `${rank} ${district} ${unit}`);
  expect(scored[0]).toBe('1 丙区 教育局');
  expect(scored).toHaveLength(3);
  const json = await runCommand(checkFile, [
    ...[path('台账/乙县/台账.xlsx'), '--format', 'json', '--as-of', '2025-12-31'],
  ]);
  const { assessment } = JSON.parse(json.out) as {
    assessment: { departments: { score: number }[] };
  };
  const own = ranks.find(([, , district]) => district === '乙县');
  expect(Number(own?.[4])).toBe(assessment.departments[0]?.score);
});

it('districts are added up, and their means drawn', async () => {
  const lines = (await texts('地区汇总')).slice(2);
  expect(lines[0]).toMatch(/^方案\|地区\|平均分\|台账\|场次\|已召开\|按期召开\|计分场次\|/u);
  expect(
    lines.slice(1).map((line) => line.split('|').slice(1, 2).concat(line.split('|').slice(3, 8))),
  ).toEqual([
    ['丙区', '1', '2', '1', '1', '2'],
    ['乙县', '1', '1', '1', '0', '1'],
  ]);
  const chart = strFromU8(unzipSync(readFileSync(path(OUT)))['xl/charts/chart1.xml']!);
  expect(chart).toContain('各地区平均分');
  expect(Array.from(chart.matchAll(/<c:f>([^<]*)</gu), ([, ref]) => ref)).toEqual([
    '地区汇总!$C$3',
    '地区汇总!$B$4:$B$5',
    '地区汇总!$C$4:$C$5',
  ]);
});

it('every row of every ledger leads to its file', async () => {
  const rows = (await texts('计划总表')).slice(3);
  expect(rows).toHaveLength(3);
  expect(rows).toContainEqual(
    expect.stringMatching(
      /^乙县\|教育局\|9月\|招生政策发布会\|局长 赵强\|2025-09-30\|2025-10-20\|\|计分\|.*\|FB2025-001\|乙县\/台账\.xlsx\|1\|/u,
    ),
  );
  const sources = (await texts('来源清单')).slice(3);
  expect(sources).toHaveLength(6);
  expect(sources.find((line) => line.startsWith('乙县/台账.xlsx'))).toContain('有同事正在编辑');
  const findings = (await texts('问题清单')).slice(3);
  expect(findings.every((line) => /\|(?:乙县|丙区)\/[^|]+\.xlsx\|/u.test(line))).toBe(true);
});

it('written again, the sheets keep the notes beside their lines', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path(OUT));
  const sheet = book.getWorksheet('来源清单')!;
  const header = sheet.getRow(3).values as string[];
  sheet.getRow(4).getCell(header.indexOf('备注')).value = '已电话核实';
  const [, file] = sheet.getRow(4).values as string[];
  await book.xlsx.writeFile(path(OUT));
  await run('--year', '2025');
  const noted = (await texts('来源清单')).filter((line) => line.endsWith('已电话核实'));
  expect(noted).toEqual([expect.stringContaining(String(file))]);
});

it('does not touch a workbook that is no summary', async () => {
  const ledgerFile = path('台账/乙县/台账.xlsx');
  const before = readFileSync(ledgerFile);
  const { code, err } = await runCommand(rollupFiles, [path('台账'), '--out', ledgerFile]);
  expect(code).toBe(2);
  expect(err).toContain('不是汇总表，没有改动它');
  expect(readFileSync(ledgerFile).equals(before)).toBe(true);
});
