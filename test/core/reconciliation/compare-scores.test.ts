import { describe, expect, test } from '@jest/globals';
import {
  compareScores,
  KEY_COLUMN,
  type Agreement,
  type ScoreTable,
  type SheetTable,
} from '../../../src/core/reconciliation/compare-scores';
import type { Assessment } from '../../../src/core/assessment/assess-plan';
import {
  DAY_COLUMNS,
  summaryScores,
  detailScores,
  type SheetScores,
} from '../../../src/core/reconciliation/sheet-scores';
import { serialOfDate } from '../../../src/core/calendar/excel-serial';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { trackedPlan } from '../../support/tracked-plan';
import { assess, PERFECT } from '../../support/assess';

const plan = trackedPlan([
  { department: '教育局', tracking: { ...PERFECT, 计划编号: 'FB2024-001' } },
  { department: '教育局', tracking: { 计划编号: 'FB2024-002' } },
  { department: '统计局', tracking: { ...PERFECT, 计划编号: 'FB2024-003' } },
]);
const assessment = assess(plan);

/** A sheet that shows just what the engine says, days as Excel holds them. */
function sheetOf(
  table: ScoreTable,
  lines: readonly (readonly [string, SheetScores])[],
): SheetTable {
  const columns = Object.keys(lines[0]![1]).filter((column) => column !== KEY_COLUMN[table]);
  const cell = (column: string, value: number | string) =>
    DAY_COLUMNS.has(column) && value !== '' ? serialOfDate(value as PlainDate) : value;
  return {
    table,
    sheet: table === '明细表' ? '考核明细' : '考核汇总',
    headers: [KEY_COLUMN[table], ...columns],
    rows: lines.map(([key, scores]) => [
      key,
      ...columns.map((column) => cell(column, scores[column] ?? '')),
    ]),
  };
}

const sheetsOf = ({ rows, departments }: Assessment): [SheetTable, SheetTable] => [
  sheetOf(
    '明细表',
    rows.map((row) => [row.id ?? '', detailScores(row)]),
  ),
  sheetOf(
    '汇总表',
    departments.map((one) => [one.department, summaryScores(one)]),
  ),
];

/** The agreement once a cell of a sheet shows something else. */
function withCell(
  which: 0 | 1,
  key: string,
  column: string,
  value: number | string | boolean,
): Agreement {
  const sheets = sheetsOf(assessment);
  const sheet = sheets[which];
  const at = sheet.headers.indexOf(column);
  const rows = sheet.rows.map((row) => (row[0] === key ? row.with(at, value) : row));
  sheets[which] = { ...sheet, rows };
  return compareScores(assessment, ...sheets);
}

describe('comparing the score sheets with the engine', () => {
  test('finds nothing where they show the same, and says how much was compared', () => {
    expect(compareScores(assessment, ...sheetsOf(assessment))).toEqual({
      rows: 3,
      departments: 2,
      differences: [],
      causes: [],
    });
  });

  test.each([
    [0, 'FB2024-001', '得分', 99, 100],
    [0, 'FB2024-002', 'C1', '', 0],
    [0, 'FB2024-003', 'C3', '#NAME?', 15],
    [0, 'FB2024-003', '得分', '100', 100],
    [0, 'FB2024-001', '截止日期', serialOfDate('2024-09-30' as PlainDate), '2024-08-31'],
    [1, '统计局', '总分', 99.99, 100],
    [1, '教育局', '等级', '合格', '不合格'],
  ] as const)(
    'names the cell of table %i that differs: %s, %s',
    (which, key, column, value, is) => {
      const [difference, ...others] = withCell(which, key, column, value).differences;
      expect(others).toEqual([]);
      expect(difference).toMatchObject({
        sheet: which === 0 ? '考核明细' : '考核汇总',
        key,
        column,
        engine: is,
        shown: column === '截止日期' ? '2024-09-30' : value,
        cell: null,
      });
    },
  );

  test('takes numbers that differ by the noise of binary fractions for the same', () => {
    expect(withCell(0, 'FB2024-001', '得分', 100 + 1e-12).differences).toEqual([]);
  });

  test('names rows and columns that are gone', () => {
    const [detail, summary] = sheetsOf(assessment);
    const cut = { ...detail, rows: detail.rows.slice(1) };
    const renamed = {
      ...summary,
      headers: summary.headers.map((header) => (header === '等级' ? '档次' : header)),
    };
    const { differences } = compareScores(assessment, cut, renamed);
    expect(differences.map(({ key, column, shown, cell }) => [key, column, shown, cell])).toEqual([
      ['FB2024-001', '计划编号', null, 'gone'],
      ['统计局', '等级', null, 'gone'],
      ['教育局', '等级', null, 'gone'],
    ]);
  });

  test('takes copied rows with one id in their order', () => {
    const twice = assess(
      trackedPlan([
        { tracking: { ...PERFECT, 计划编号: 'FB2024-001' } },
        { tracking: { 计划编号: 'FB2024-001' } },
      ]),
    );
    const [detail, summary] = sheetsOf(twice);
    expect(compareScores(twice, detail, summary).differences).toEqual([]);
  });
});
