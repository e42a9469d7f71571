import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile } from '../../../src/cli/check-file';
import { collectFiles } from '../../../src/cli/collect/collect-files';
import { runCommand } from '../../support/cli/run-command';
import { expectSound } from '../../support/xlsx/sound';

let folder: string;
const path = (name: string): string => join(folder, name);
const put = (name: string, ...lines: readonly string[]): void => {
  writeFileSync(path(name), lines.join('\n'));
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'press-plan-collect-'));
  mkdirSync(path('报送/街道'), { recursive: true });
  put(
    '报送/教育局.txt',
    '2025年新闻发布会计划',
    '填报单位：区教育局',
    '时间\t主题\t发布人',
    '9月\t招生政策发布会\t副局长 王海洋',
    '一季度\t校园安全发布会\t同上',
  );
  put(
    '报送/卫健委.csv',
    '序号,牵头单位,发布主题,拟发布时间,发布人,联系电话',
    '1,卫健委,免疫规划发布会,2025年6月底前,副主任 李雪梅,5210000',
    '2,区教育局,招生政策发布会,2025年9月,副局长 王海洋,5210000',
  );
  put(
    '报送/民政局.html',
    '<h1>2025年新闻发布会计划</h1><table><tr><th>时间</th><th>主题</th></tr>',
    '<tr><td>5月</td><td>低保政策发布会</td></tr></table>',
  );
  put('报送/去年.txt', '2024年新闻发布会计划', '单位\t时间\t主题', '统计局\t3月\t经济运行发布会');
  put('报送/扫描件.pdf', '%PDF-1.4');
  put('报送/~$教育局.docx', 'x');
  put('报送/街道/城关街道.tsv', '时间\t主题\t发布人', '10月中旬\t旧改发布会\t主任 赵强');
  put('名录.txt', '应报送单位名录', ...['1. 教育局', '2. 卫健委', '3. 民政局', '4. 公安局']);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const collect = (...more: readonly string[]) =>
  runCommand(collectFiles, [
    ...[path('报送'), '--out', path('计划.xlsx'), '--units', path('名录.txt'), ...more],
  ]);

async function texts(sheet: string): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path('计划.xlsx'));
  const lines: string[] = [];
  book.getWorksheet(sheet)?.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text));
    lines.push(cells.join('|'));
  });
  return lines;
}

describe('collecting a folder', () => {
  it('makes one plan of all its files, and names what is missing', async () => {
    const { code, out, err } = await collect();
    expect(err).toBe('');
    expect(code).toBe(1);
    expect(out).toContain('读取 6 个文件，共 7 行；新增 5 行，重复 1 行，其他年度 1 行。');
    expect(out).toMatch(/未读入的文件（1 个）\n {2}扫描件\.pdf {2}/u);
    expect(out).toContain('未报送的单位（1 个）：公安局');
    expect(await texts('2025发布会计划')).toEqual([
      expect.stringContaining('2025年新闻发布会计划'),
      '序号|牵头发布单位|拟发布时间|发布主题|发布人|联系电话|来源',
      '1|区教育局|一季度|校园安全发布会|副局长 王海洋||教育局.txt 第5行',
      '2|民政局|5月|低保政策发布会|||民政局.html 第3行',
      '3|卫健委|2025年6月底前|免疫规划发布会|副主任 李雪梅|5210000|卫健委.csv 第2行',
      '4|区教育局|2025年9月|招生政策发布会|副局长 王海洋|5210000|卫健委.csv 第3行',
      '5|城关街道|10月中旬|旧改发布会|主任 赵强||街道/城关街道.tsv 第2行',
    ]);
    await expectSound(readFileSync(path('计划.xlsx')));
  });

  it('accounts for every file, row and unit', async () => {
    const files = await texts('汇集情况');
    expect(files.slice(3)).toEqual([
      expect.stringMatching(/^扫描件\.pdf\|未读入\|\|\|\|/u),
      '|未报送|公安局||||',
      '卫健委.csv|已读入|卫健委、教育局|2|2||',
      '去年.txt|已读入|统计局|1|0|1 行属于其他年度|',
      '教育局.txt|已读入|教育局|2|1|1 行与其他文件重复|',
      '民政局.html|已读入|民政局|1|1|单位取自文件名，请核对|',
      '街道/城关街道.tsv|已读入|城关街道|1|1|单位取自文件名，请核对|',
    ]);
    expect(await texts('汇集明细')).toHaveLength(3 + 7);
  });

  it('collects again: what is new is added, what people changed stays', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path('计划.xlsx'));
    const sheet = book.getWorksheet('2025发布会计划')!;
    sheet.getCell('D3').value = '平安校园建设发布会';
    sheet.spliceRows(4, 1);
    await book.xlsx.writeFile(path('计划.xlsx'));
    put('报送/公安局.txt', '填报单位：公安局', '时间\t主题', '11月\t反诈宣传发布会');
    const { out } = await collect();
    expect(out).toContain('共 8 行；新增 1 行，此前已采用 5 行，重复 1 行，其他年度 1 行。');
    expect(out).not.toContain('未报送');
    const plan = await texts('2025发布会计划');
    expect(plan).toHaveLength(2 + 5);
    expect(plan[2]).toContain('平安校园建设发布会');
    expect(plan.at(-1)).toBe('6|公安局|11月|反诈宣传发布会|||公安局.txt 第3行');
    const checked = await runCommand(checkFile, [path('计划.xlsx'), '--format', 'json']);
    expect(JSON.parse(checked.out)).toMatchObject({ summary: { error: 0 } });
  });
});

it('files of every kind become one plan in which the check finds what a clerk would', async () => {
  const units = ['人社局', '住建局', '公安局', '农业农村局', '卫健委', '城关街道', '市场监管局'];
  const others = ['应急管理局', '教育局', '民政局', '统计局', '财政局', '司法局'];
  put('各单位.txt', ...units, ...others);
  const out = path('年度计划.xlsx');
  const { out: told } = await runCommand(collectFiles, [
    ...[join(__dirname, '../../fixtures/collection'), '--out', out, '--units', path('各单位.txt')],
  ]);
  expect(told).toContain('读取 13 个文件，共 18 行；新增 17 行，其他年度 1 行。');
  expect(told).toContain('未报送的单位（2 个）：市场监管局、司法局');
  const checked = await runCommand(checkFile, [out, '--format', 'json']);
  const { plan, findings } = JSON.parse(checked.out) as {
    plan: { rows: { department: { name: string }; timing: { end: string | null } }[] };
    findings: { rule: string; level: string; row: number }[];
  };
  expect(plan.rows.map(({ department, timing }) => `${department.name} ${timing.end}`)).toEqual([
    '公安局 2025-01-31',
    '人社局 2025-03-31',
    '教育局 2025-03-31',
    '统计局 2025-04-25',
    '民政局 2025-05-31',
    '公安局 2025-06-26',
    '农业农村局 2025-06-30',
    '卫健委 2025-06-30',
    '财政局 2025-06-30',
    '统计局 2025-07-25',
    '教育局 2025-08-10',
    '住建局 2025-09-30',
    '住建局 2025-09-30',
    '城关街道 2025-10-31',
    '卫健委 2025-11-30',
    '人社局 2025-12-31',
    '民政局 null',
  ]);
  expect(
    findings
      .filter(({ level }) => level === 'error' || level === 'warning')
      .map(({ rule, row }) => `${row} ${rule}`),
  ).toEqual([
    '9 topic/future-period',
    '12 topic/duplicate',
    '13 topic/duplicate',
    '17 timing/undetermined',
  ]);
});

it('names what may never end to be read, and a folder in a circle is read once', async () => {
  const folder = path('怪');
  mkdirSync(folder);
  execFileSync('mkfifo', [join(folder, '管道.csv')]);
  symlinkSync('.', join(folder, '圈'));
  symlinkSync('没有', join(folder, '断.csv'));
  writeFileSync(join(folder, '公安局.txt'), '2025年计划\n时间\t主题\n11月\t反诈宣传发布会');
  const { out } = await runCommand(collectFiles, [folder, '--out', path('怪.xlsx')]);
  expect(out).toContain('读取 3 个文件，共 1 行；新增 1 行');
  expect(out).toMatch(/未读入的文件（2 个）\n {2}断\.csv .*找不到.*\n {2}管道\.csv .*无法读取/u);
});
