import { describe, expect, it } from '@jest/globals';
import fc from '../../support/fast-check';
import { createCalendar } from '../../../src/core/calendar/working-calendar';
import { checkPlan, type CheckResult } from '../../../src/core/checks/check-plan';
import type { Finding } from '../../../src/core/checks/finding';
import { writesOf } from '../../../src/core/checks/fixes';
import { BUILT_IN_DIRECTORY } from '../../../src/core/plan/units/directory';
import { textCell, type Cell, type Grid } from '../../../src/core/plan/cells/grid';
import type { Plan } from '../../../src/core/plan/model/plan';
import { readPlan } from '../../../src/core/plan/read-plan';
import { AS_OF } from '../../support/rule-fixture';
import { propertyRuns } from '../../support/property-runs';

const HEADER = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];
const calendar = createCalendar();

/** Pieces that plans are made of, and that upset readers. */
const PIECES = [
  '教育局',
  '卫健委',
  '区',
  '市市场监管局',
  '城市管理行政执法局',
  '、',
  '，',
  ',',
  '(',
  ')',
  '（',
  '“',
  '”',
  '《',
  '》',
  ' ',
  '  ',
  '　',
  '\n',
  '4',
  '月',
  '份',
  '一季度',
  '2024',
  '年',
  '.',
  '-',
  '1',
  '10',
  '上旬',
  '底前',
  '待定',
  '每月',
  '３',
  'Ａ',
  '日',
  '13800138000',
  '副局长',
  '局长',
  '主任',
  '任',
  '党组成员',
  '分管领导',
  '王海洋',
  '王海羊',
  '马超',
  '欧阳',
  '·',
  '中心',
  '工作情况',
  '发布会',
  '三季度',
  '2023',
  '__proto__',
  'constructor',
  '=1+1',
  '<b>',
  '𠮷',
  '\u0000',
  '\u200b',
  '😀',
];
const cellText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 8 })
  .map((parts) => parts.join(''));
const planGrid = fc
  .array(fc.tuple(cellText, cellText, cellText, cellText, cellText), { minLength: 1, maxLength: 8 })
  .map((rows): Grid => ({
    rows: [['2024年度新闻发布会计划'], HEADER, ...rows].map((row) => row.map(textCell)),
    merges: [],
  }));
const anyCell: fc.Arbitrary<Cell> = fc.record(
  {
    value: fc.oneof(fc.string(), fc.double(), fc.boolean(), cellText),
    text: fc.oneof(fc.string({ unit: 'binary' }), cellText, fc.constantFrom(...HEADER)),
    format: fc.constantFrom('yyyy-mm-dd', '0.00', 'm"月"d"日"', '@', 'broken "'),
  },
  { requiredKeys: ['value', 'text'] },
);
const place = fc.nat({ max: 9 });
const anyGrid = fc.record({
  rows: fc.array(fc.array(anyCell, { maxLength: 7 }), { maxLength: 10 }),
  merges: fc.array(fc.record({ top: place, left: place, bottom: place, right: place }), {
    maxLength: 3,
  }),
});

const check = (plan: Plan): CheckResult => checkPlan(plan, { calendar, asOf: AS_OF }).result();

function read(grid: Grid): Plan | null {
  return readPlan(grid, { directory: BUILT_IN_DIRECTORY });
}

function withCell(grid: Grid, row: number, column: number, text: string): Grid {
  const rows = grid.rows.map((cells, i) =>
    i === row ? cells.map((cell, j) => (j === column ? textCell(text) : cell)) : cells,
  );
  return { ...grid, rows };
}

/** The grid after the fixes of some findings, cells first so that rows keep their places until then. */
function fixed(grid: Grid, plan: Plan, findings: readonly Finding[]): Grid {
  let result = grid;
  const removed = new Set<number>();
  for (const write of writesOf(plan, findings)) {
    if (write.kind === 'removeRow') removed.add(write.gridRow);
    else {
      const row = plan.rows.find(({ key }) => key === write.row);
      const column = plan.columns[write.column]?.column ?? -1;
      result = withCell(result, row?.gridRow ?? -1, column, write.after);
    }
  }
  return { ...result, rows: result.rows.filter((_, i) => !removed.has(i)) };
}

const idsOf = (result: CheckResult): string[] => {
  const index = new Map(result.plan.rows.map((row) => [row.key, row.index]));
  return result.findings.map(
    ({ rule, row, column }) => `${rule} ${index.get(row ?? '') ?? '-'} ${column ?? '-'}`,
  );
};
const idOf = ({ rule, row, column }: Finding, plan: Plan): string =>
  `${rule} ${plan.rows.find(({ key }) => key === row)?.index ?? '-'} ${column ?? '-'}`;

describe('properties of reading and checking', () => {
  it('reads any grid of cells without throwing', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const plan = read(grid);
        if (plan) check(plan);
      }),
      propertyRuns(200),
    );
  });

  it('reads any cells under a plan header without throwing', () => {
    fc.assert(
      fc.property(anyGrid, (grid) => {
        const merges = grid.merges.map((merge) => ({
          ...merge,
          top: merge.top + 1,
          bottom: merge.bottom + 1,
        }));
        const plan = read({ rows: [HEADER.map(textCell), ...grid.rows], merges });
        expect(plan).not.toBeNull();
        if (plan) check(plan);
      }),
      propertyRuns(200),
    );
  });

  it('finds the same in a second check of the same input', () => {
    fc.assert(
      fc.property(planGrid, (grid) => {
        const [first, second] = [read(grid), read(grid)];
        if (first && second) expect(check(second)).toEqual(check(first));
      }),
      propertyRuns(100),
    );
  });

  it('removes a finding by its fix, and adds none', () => {
    fc.assert(
      fc.property(planGrid, (grid) => {
        const plan = read(grid);
        if (!plan) return;
        const before = check(plan);
        for (const finding of before.findings.filter(({ fix }) => fix?.kind === 'edit')) {
          const again = read(fixed(grid, plan, [finding]));
          if (!again) throw new Error('the plan is still there');
          const after = check(again);
          const id = idOf(finding, plan);
          const fixableStill = after.findings.filter(
            (other) => other.fix && idOf(other, again) === id,
          );
          expect(fixableStill).toEqual([]);
          expect(idsOf(before)).toEqual(expect.arrayContaining(idsOf(after)));
        }
      }),
      propertyRuns(200),
    );
  });

  it('sees a half-width mark after a wrapped line as before and after the line is joined', () => {
    const cells = ['', '', '', '教育局.\n,教育局', '教育局'];
    const grid = { rows: [HEADER, cells].map((row) => row.map(textCell)), merges: [] };
    const plan = read(grid);
    if (!plan) throw new Error('the plan is there');
    const fixable = check(plan).findings.flatMap(({ rule, fix }) => (fix ? [rule] : []));
    expect(fixable).toEqual(['topic/half-width-mark', 'text/stray-space']);
    const again = read(fixed(grid, plan, check(plan).findings));
    expect(again && check(again).findings.filter(({ fix }) => fix)).toEqual([]);
  });

  it('leaves nothing to fix after all fixes', () => {
    fc.assert(
      fc.property(planGrid, (grid) => {
        const plan = read(grid);
        if (!plan) return;
        const again = read(fixed(grid, plan, check(plan).findings));
        if (!again) throw new Error('the plan is still there');
        expect(check(again).findings.filter(({ fix }) => fix)).toEqual([]);
      }),
      propertyRuns(200),
    );
  });
});
