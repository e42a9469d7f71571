import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkFile } from '../../src/cli/check-file';
import { AS_OF } from '../support/rule-fixture';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'press-plan-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

type Value = string | Date;
const on = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** What the command prints for a workbook with these rows, as JSON. */
async function assessed(
  rows: readonly (readonly Value[])[],
  ...args: string[]
): Promise<{ assessment: unknown }> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('计划');
  rows.forEach((row) => sheet.addRow(row));
  const path = join(folder, 'plan.xlsx');
  writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()));
  let out = '';
  await checkFile([path, '--format', 'json', ...args], {
    out: {
      write: (text: string) => {
        out += text;
      },
    },
    err: { write: () => undefined },
    today: AS_OF,
  });
  return JSON.parse(out) as { assessment: unknown };
}

const PLAN = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];
const TITLE = ['2024年度新闻发布会计划'];

describe('the assessment of a file', () => {
  it('is null without tracking columns', async () => {
    const rows = [TITLE, PLAN, ['1', '统计局', '8月份', '经济运行情况发布会', '副局长 马超']];
    expect((await assessed(rows)).assessment).toBeNull();
  });

  it('has each conference and each department, as of the day asked for', async () => {
    const header = [
      ...PLAN,
      ...['计划编号', '报批日期', '内容审核日期', '对接宣传部', '对接政务公开办', '召开日期'],
      ...['实际发布人', '通稿', '记者问答', '图片视频', '公开日期', '实录链接'],
    ];
    const rows = [
      TITLE,
      header,
      [
        ...['1', '统计局', '8月份', '经济运行情况发布会', '副局长 马超', 'FB2024-001'],
        ...[on('2024-08-19'), on('2024-08-20'), '是', '是', on('2024-08-22'), '马超'],
        ...['有', '不适用', '有', on('2024-08-27'), 'https://www.example.gov.cn/1.html'],
      ],
      ['2', '民政局', '12月份', '养老服务提升行动发布会', '副局长 张倩', 'FB2024-002'],
    ];
    const { assessment } = await assessed(rows, '--as-of', '2024-11-30');
    expect(assessment).toMatchObject({
      scheme: 'v1',
      asOf: '2024-11-30',
      rows: [
        {
          row: 1,
          id: 'FB2024-001',
          state: '计分',
          deadline: '2024-08-31',
          criteria: { C1: 30, C3: 15, C7b: null, C7d: 4 },
          applicable: 94,
          earned: 94,
          score: 100,
        },
        { row: 2, id: 'FB2024-002', state: '未到期', deadline: '2024-12-31', score: null },
      ],
      departments: [
        {
          department: '统计局',
          n: 1,
          base: 100,
          deductions: 0,
          bonus: 0,
          score: 100,
          grade: '优秀',
          rank: 1,
        },
        { department: '民政局', n: 0, base: null, score: null, grade: '不参评', rank: null },
      ],
    });
  });

  it('is as of the day of the run where none is asked for', async () => {
    const rows = [TITLE, [...PLAN, '召开日期'], ['1', '统计局', '8月份', '经济运行', '马超']];
    expect((await assessed(rows)).assessment).toMatchObject({
      asOf: AS_OF,
      rows: [{ state: '计分', score: 0 }],
    });
  });
});
