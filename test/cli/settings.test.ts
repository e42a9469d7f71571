import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile } from '../../src/cli/check-file';
import {
  SETTINGS_TABLES,
  type SettingsTableName,
} from '../../src/core/workbook-contract/settings-tables';
import { AS_OF } from '../support/rule-fixture';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'press-plan-settings-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Value = string | number | Date;
type Rows = readonly Readonly<Record<string, Value>>[];

interface Found {
  readonly rule: string;
  readonly level: string;
  readonly row: number | null;
}

interface Json {
  readonly plan: {
    readonly year: number;
    readonly issued: string;
    readonly sheet: string;
    readonly columns: object;
  };
  readonly findings: readonly Found[];
  readonly waived: readonly (Found & { readonly waiver: object })[];
  readonly settingsProblems: readonly object[];
  readonly summary: { readonly error: number };
}

const PLAN = [
  ['计划编号', '单位', '时间', '主题', '发布人'],
  ['FB-1', '教育局', '5月4日', '招生政策新闻发布会', '副局长 王海洋'],
  ['FB-2', '滨河街道', '待定', '社区养老服务新闻发布会', '主要负责人'],
];

/** A workbook with a plan and settings tables; `plain` leaves the settings as cells without tables. */
async function workbook(
  tables: Readonly<Partial<Record<SettingsTableName, Rows>>>,
  { plain = false, hidden = false } = {},
): Promise<string> {
  const book = new ExcelJS.Workbook();
  const names = Object.keys(tables) as SettingsTableName[];
  for (const name of names) {
    const { sheet, columns } = SETTINGS_TABLES[name];
    const target = book.getWorksheet(sheet) ?? book.addWorksheet(sheet);
    if (hidden) target.state = 'hidden';
    const rows = tables[name]!.map((row) => columns.map(({ header }) => row[header] ?? ''));
    const left = target.columnCount + (target.columnCount > 0 ? 2 : 1);
    if (plain) {
      [columns.map(({ header }) => header), ...rows].forEach((row, i) => {
        row.forEach((value, j) => {
          target.getCell(i + 3, left + j).value = value;
        });
      });
    } else {
      target.addTable({
        name,
        ref: target.getCell(3, left).address,
        columns: columns.map(({ header }) => ({ name: header })),
        rows,
      });
    }
  }
  book.addWorksheet('计划').addRows(PLAN);
  const path = join(folder, `${names.join('')}${plain ? '-plain' : ''}.xlsx`);
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
  return path;
}

async function run(...args: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const code = await checkFile(args, {
    out: { write: (text: string) => (out += text) },
    err: { write: () => true },
    today: AS_OF,
  });
  return { code, out };
}

const json = async (path: string, ...args: string[]): Promise<Json> =>
  JSON.parse((await run(path, '--format', 'json', ...args)).out) as Json;

const rulesOf = ({ findings }: Json): string[] => findings.map(({ rule, row }) => `${rule} ${row}`);

describe('the settings in a workbook', () => {
  it('give the year and the issue date, and options win over them', async () => {
    const path = await workbook({
      参数表: [
        { 参数: '计划年度', 值: 2025 },
        { 参数: '印发日期', 值: new Date(Date.UTC(2025, 2, 10)) },
      ],
    });
    expect((await json(path)).plan).toMatchObject({
      year: 2025,
      issued: '2025-03-10',
      sheet: '计划',
    });
    expect((await json(path, '--year', '2024', '--issued', '2024-03-01')).plan).toMatchObject({
      year: 2024,
      issued: '2024-03-01',
    });
  });

  it('change the level of a rule, which the exit code follows', async () => {
    const path = await workbook({
      参数表: [{ 参数: '计划年度', 值: 2024 }],
      校验规则表: [
        { 规则: 'spokesperson/no-name', 级别: '提示' },
        { 规则: 'timing/undetermined', 级别: '关闭' },
      ],
    });
    const { findings } = await json(path);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'spokesperson/no-name', level: 'info' }),
    );
    expect(findings.map(({ rule }) => rule)).not.toContain('timing/undetermined');
    expect((await run(path)).code).toBe(0);
  });

  it('make the directory the office’s own', async () => {
    const path = await workbook({ 名录表: [{ 简称: '滨河街道' }] });
    const found = rulesOf(await json(path));
    expect(found).toContain('department/unknown 1');
    expect(found.filter((rule) => rule.startsWith('department/') && rule.endsWith(' 2'))).toEqual(
      [],
    );
  });

  it('make a day off a working day', async () => {
    const settings = { 参数表: [{ 参数: '计划年度', 值: 2024 }] };
    expect(rulesOf(await json(await workbook(settings)))).toContain('timing/non-working-day 1');
    const made = await workbook({
      ...settings,
      节假日表: [{ 日期: new Date(Date.UTC(2024, 4, 4)), 类型: '班', 名称: '调休' }],
    });
    expect(rulesOf(await json(made))).not.toContain('timing/non-working-day 1');
  });

  it('waive a finding, and say who did', async () => {
    const path = await workbook({
      校验豁免表: [
        {
          计划编号: 'FB-2',
          规则: 'spokesperson/no-name',
          列: '发布人',
          单元格内容: '主要负责人',
          原因: '人选未定',
          登记人: '李敏',
          登记时间: new Date(Date.UTC(2024, 2, 20, 9, 30)),
        },
      ],
    });
    const report = await json(path);
    expect(rulesOf(report)).not.toContain('spokesperson/no-name 2');
    expect(report.waived).toEqual([
      expect.objectContaining({
        rule: 'spokesperson/no-name',
        row: 2,
        waiver: { reason: '人选未定', by: '李敏', at: '2024-03-20 09:30' },
      }),
    ]);
    expect((await run(path)).out).toContain('已豁免 1');
  });

  it('say which column a header of the office’s own is', async () => {
    const words = [
      { 列: '发布主题', 写法: '发布人' },
      { 列: '发布人', 写法: '主题' },
    ];
    const path = await workbook({ 表头写法表: words });
    expect((await json(path)).plan.columns).toMatchObject({
      topic: '发布人',
      spokesperson: '主题',
    });
    const plain = await workbook({ 表头写法表: words }, { plain: true });
    expect((await json(plain)).plan.columns).toMatchObject({ topic: '发布人' });
  });

  it('are told where they cannot be used, and the check goes on', async () => {
    const path = await workbook({
      参数表: [
        { 参数: '计划年度', 值: '明年' },
        { 参数: '最短准备期', 值: '十天' },
      ],
    });
    expect((await json(path)).settingsProblems).toEqual([
      {
        sheet: '考核设置',
        table: '参数表',
        row: 1,
        column: '值',
        message: '「考核设置」参数表第1行「值」：「明年」不是四位数的年份，按默认值处理。',
      },
      expect.objectContaining({ row: 2 }),
    ]);
    const { out } = await run(path, '--lang', 'en-US');
    expect(out).toContain('Problems in the settings tables 2');
    expect(out).toContain('“十天” is not a number; the default is used.');
  });

  it('count on hidden sheets, and as plain cells where another program dropped the table', async () => {
    const tables = { 校验规则表: [{ 规则: 'spokesperson/no-name', 级别: '关闭' }] };
    for (const path of [
      await workbook(tables, { hidden: true }),
      await workbook(tables, { plain: true }),
    ]) {
      expect(rulesOf(await json(path))).not.toContain('spokesperson/no-name 2');
    }
  });

  it('are no plan, though conferences outside the plan have the same columns', async () => {
    const path = await workbook({
      计划外表: [{ 编号: 'W-1', 牵头发布单位: '教育局', 发布主题: '突发情况', 发布人: '王海' }],
    });
    expect((await json(path)).plan.sheet).toBe('计划');
  });
});
