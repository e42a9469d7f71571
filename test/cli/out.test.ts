import { beforeAll, describe, expect, it } from '@jest/globals';
import type ExcelJS from 'exceljs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TRACKING_COLUMNS } from '../../src/core/plan/tracking-columns/tracking-columns';
import {
  file,
  officeWorkbook,
  open,
  OWN,
  path,
  PLAN,
  run,
  workbook,
} from '../support/cli/out-files';
import { at, PackageFile, told, withParts } from '../support/xlsx/package-file';
import { expectSound } from '../support/xlsx/sound';

const ROOT = join(__dirname, '../..');
const NOTICE = join(ROOT, 'assets/铜官政务办〔2024〕3号.txt');

interface Json {
  readonly plan: {
    readonly title: string;
    readonly year: number;
    readonly issued: string;
    readonly rows: readonly { readonly id: string | null }[];
  };
  readonly findings: readonly { readonly rule: string; readonly row: number | null }[];
  readonly waived: readonly { readonly rule: string; readonly row: number | null }[];
  readonly settingsProblems: readonly object[];
  readonly assessment: {
    readonly asOf: string;
    readonly rows: readonly { readonly state: string; readonly deadline: string | null }[];
  } | null;
}

const json = async (...args: string[]): Promise<Json> =>
  JSON.parse((await run([...args, '--format', 'json'])).out) as Json;

/** The texts of a column of a sheet, below the header that says so. */
function column(sheet: ExcelJS.Worksheet | undefined, header: string): string[] {
  const texts: string[] = [];
  let at = 0;
  sheet?.eachRow((row) => {
    if (at > 0) texts.push(row.getCell(at).text);
    row.eachCell((cell, number) => {
      if (at === 0 && cell.text === header) at = number;
    });
  });
  return texts;
}

const SHEET = '2024发布会计划';

describe('--out, from a notice', () => {
  beforeAll(async () => {
    await run([NOTICE, '--out', path('ledger.xlsx'), '--as-of', '2024-09-10']);
  });

  it('writes the plan as table 计划表 with every tracking column, settings, score sheets, and a copy of the original', async () => {
    const book = await open('ledger.xlsx');
    const [sheet, ...others] = book.worksheets;
    expect(sheet?.name).toBe(SHEET);
    expect(others.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...['原始附件', '考核设置', '单位名录', '节假日', '校验设置'],
        ...['考核明细', '考核汇总', '待补佐证'],
      ]),
    );
    const ledger = new PackageFile(readFileSync(path('ledger.xlsx')));
    const [{ target } = { target: '' }] = ledger
      .relations('xl/worksheets/sheet1.xml')
      .filter(({ kind }) => kind === 'table');
    const table = ledger.root(target, 'table');
    expect(told(table, 'name')).toBe('计划表');
    expect(at(table, 'tableColumns', 'tableColumn').map((one) => told(one, 'name'))).toEqual([
      ...OWN,
      ...TRACKING_COLUMNS.map(({ name }) => name),
    ]);
  });

  it('opens in Excel as it is', async () => {
    await expectSound(readFileSync(path('ledger.xlsx')));
  });

  it('calculates deadlines and states', async () => {
    const sheet = (await open('ledger.xlsx')).getWorksheet(SHEET);
    const states = column(sheet, '状态');
    expect([states[2], states[14], states[18]]).toEqual(['逾期未召开', '临近', '未到期']);
  });

  it('marks what the check found', async () => {
    const sheet = (await open('ledger.xlsx')).getWorksheet(SHEET);
    const results = column(sheet, '校验结果');
    expect(results[7]).toContain('错误〔发布人〕「崔飞鸪」与序号28');
    expect(results[13]).toContain('警告〔召开日期〕');
    expect(results[15]).toBe('');
    const rules = (sheet as unknown as { conditionalFormattings: { rules: object[] }[] })
      .conditionalFormattings;
    expect(rules.flatMap((one) => one.rules)).toContainEqual(
      expect.objectContaining({
        formulae: [expect.stringContaining('错误〔发布人〕') as unknown as string],
      }),
    );
  });

  it('is read back: the same plan with ids, no new error, and the scores of the settings’ day', async () => {
    const [before, after] = [await json(NOTICE), await json(path('ledger.xlsx'))];
    expect(after.plan).toMatchObject({
      title: before.plan.title,
      year: before.plan.year,
      issued: before.plan.issued,
    });
    expect(after.plan.rows.map(({ id }) => id)).toEqual(
      before.plan.rows.map((_, i) => `FB2024-${String(i + 1).padStart(3, '0')}`),
    );
    const own = ({ findings }: Json): string[] =>
      findings
        .filter(({ rule }) => !/^(?:tracking|table|text)\//u.test(rule))
        .map(({ rule, row }) => `${rule} ${row}`);
    expect(own(after)).toEqual(own(before));
    expect(after.settingsProblems).toEqual([]);
    expect(after.assessment).toMatchObject({ asOf: '2024-09-10' });
    expect(after.assessment?.rows[15]).toMatchObject({ state: '未到期', deadline: '2024-09-30' });
  });

  it('scores what is due, each score a live formula, as the JSON does', async () => {
    const { assessment } = await json(path('ledger.xlsx'));
    const sheet = (await open('ledger.xlsx')).getWorksheet('考核明细')!;
    expect(column(sheet, '计分状态')).toEqual(assessment?.rows.map(({ state }) => state));
    const header = sheet
      .getSheetValues()
      .findIndex((row) => (row as string[] | undefined)?.includes('得分'));
    const at = (sheet.getRow(header).values as string[]).indexOf('得分');
    expect(sheet.getCell(header + 1, at)).toMatchObject({ result: 0 });
    expect(sheet.getCell(header + 1, at).formula).toContain('原得分');
  });
});

describe('--out, from a workbook', () => {
  it('keeps its other sheets, its looks and its own columns, and leaves the file alone', async () => {
    const source = await officeWorkbook('office.xlsx');
    const before = readFileSync(source);
    await run([source, '--out', path('kept.xlsx')]);
    expect(readFileSync(source).equals(before)).toBe(true);
    await expectSound(readFileSync(path('kept.xlsx')));
    const book = await open('kept.xlsx');
    const other = book.getWorksheet('经费')!;
    expect(other.getCell('B1')).toMatchObject({ value: 1234.5, numFmt: '#,##0.00' });
    expect(other.getCell('C1')).toMatchObject({ formula: 'B1*2', result: 2469 });
    expect(other.getCell('A1').font).toMatchObject({ name: '楷体', size: 14, bold: true });
    const sheet = book.getWorksheet('计划')!;
    expect(sheet.getCell('A1').value).toBe('2024年度新闻发布会计划');
    expect(sheet.getCell('B3').fill).toMatchObject({ fgColor: { argb: 'FF00B0F0' } });
    expect(column(sheet, '备注')).toEqual(['重点', '=不是公式']);
    expect(sheet.getCell('F4').value).toBe('=不是公式');
    expect(sheet.getColumn(4).width).toBeGreaterThan(55);
  });

  it('marks by the settings of the workbook, and keeps them', async () => {
    await run([await officeWorkbook('levels.xlsx'), '--out', path('levels-out.xlsx')]);
    const book = await open('levels-out.xlsx');
    expect(column(book.getWorksheet('计划'), '校验结果').join()).not.toContain('发布人');
    expect(column(book.getWorksheet('校验设置'), '级别')).toContain('关闭');
  });

  it('writes the options into its settings', async () => {
    const source = await officeWorkbook('options.xlsx');
    const options = ['--year', '2025', '--issued', '2025-01-10', '--as-of', '2025-06-30'];
    await run([source, ...options, '--out', path('options-out.xlsx')]);
    const report = await json(path('options-out.xlsx'));
    expect(report.plan).toMatchObject({ year: 2025, issued: '2025-01-10' });
    expect(report.assessment?.asOf).toBe('2025-06-30');
    expect(report.assessment?.rows[0]?.deadline).toBe('2025-05-31');
  });

  it('takes the sheet that is asked for', async () => {
    const source = await workbook('two.xlsx', (book) => {
      book.addWorksheet('甲').addRows(PLAN);
      book.addWorksheet('乙').addRows(PLAN);
    });
    await run([source, '--sheet', '乙', '--year', '2024', '--out', path('two-out.xlsx')]);
    const book = await open('two-out.xlsx');
    expect(column(book.getWorksheet('乙'), '计划编号')).toEqual(['FB2024-001', 'FB2024-002']);
    expect(column(book.getWorksheet('甲'), '计划编号')).toEqual([]);
  });

  it('says what it cannot keep', async () => {
    const plain = await workbook('plain.xlsx', (book) => book.addWorksheet('计划').addRows(PLAN));
    const source = file(
      'macros.xlsx',
      withParts(readFileSync(plain), { 'xl/vbaProject.bin': 'a project' }),
    );
    const { err } = await run([source, '--out', path('macros-out.xlsx')]);
    expect(err).toBe('原工作簿中的下列内容未能保留：\n宏\n');
  });
});
