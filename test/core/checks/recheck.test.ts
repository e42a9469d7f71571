import { describe, expect, it } from '@jest/globals';
import fc from '../../support/fast-check';
import { createCalendar } from '../../../src/core/calendar/working-calendar';
import { checkInSteps, checkPlan } from '../../../src/core/checks/check-plan';
import { BUILT_IN_DIRECTORY } from '../../../src/core/plan/units/directory';
import { textCell, type Grid } from '../../../src/core/plan/cells/grid';
import type { Plan } from '../../../src/core/plan/model/plan';
import { readPlan } from '../../../src/core/plan/read-plan';
import { AS_OF } from '../../support/rule-fixture';

const HEADER = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];
const options = { calendar: createCalendar(), asOf: AS_OF };

function planOf(rows: readonly (readonly string[])[]): Plan {
  const grid: Grid = {
    rows: [['2024年度新闻发布会计划'], HEADER, ...rows].map((row) => row.map(textCell)),
    merges: [],
  };
  const plan = readPlan(grid, { directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('a plan');
  return plan;
}

const row = fc.tuple(
  fc.constantFrom('1', '2', '3', '7', ''),
  fc.constantFrom('教育局', '区教育局', '统计局', '滨江街道', ''),
  fc.constantFrom('3月', '5月14日', '二季度', '2023年5月', '待定', ''),
  fc.constantFrom(
    '招生政策发布会',
    '2023年经济运行情况发布会',
    '三季度经济运行情况发布会',
    '普查 工作',
  ),
  fc.constantFrom(
    '副局长 王海洋',
    '局长 王海羊',
    '党组成员、副局长 王海洋',
    '区财政局局长 刘祥',
    '局长',
  ),
);

describe('checking edited rows again', () => {
  it('finds what a check of the whole edited plan finds', () => {
    const rows = fc.array(row, { minLength: 2, maxLength: 12 });
    const edits = fc.array(fc.tuple(fc.nat(), row), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, edits, (before, changes) => {
        let check = checkPlan(planOf(before), options);
        const after = [...before];
        for (const [at, cells] of changes) {
          const previous = planOf(after);
          // Numbers alone make no row: the edit must not change which rows there are.
          after[at % after.length] = cells;
          const whole = planOf(after);
          // A blank cell may stand for the one above it: the pane, too, looks for every row that reads differently.
          const edited = whole.rows.filter(
            (row, i) => JSON.stringify(row.cells) !== JSON.stringify(previous.rows[i]?.cells),
          );
          if (JSON.stringify(whole.filled) === JSON.stringify(previous.filled))
            check.recheck(edited);
          else check = checkPlan(whole, options);
        }
        const whole = checkPlan(planOf(after), options).result();
        expect(check.result()).toEqual(whole);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a row that the plan does not have', () => {
    const plan = planOf([['1', '教育局', '3月', '招生政策发布会', '副局长 王海洋']]);
    const stranger = { ...plan.rows[0]!, index: 9 };
    expect(() => {
      checkPlan(plan, options).recheck([stranger]);
    }).toThrow(RangeError);
  });
});

describe('checking in steps', () => {
  it('tells how many rows are done, so that a long check can be stopped', () => {
    const rows = Array.from({ length: 2500 }, (_, i) => [
      String(i + 1),
      '教育局',
      '3月',
      `招生政策第${i}期发布会`,
      '副局长 王海洋',
    ]);
    const steps = checkInSteps(planOf(rows), options);
    expect([steps.next().value, steps.next().value]).toEqual([1000, 2000]);
  });
});

describe('levels', () => {
  it('are the office’s own where it has set them, and rules that are off find nothing', () => {
    const plan = planOf([['1', '教育局', '二季度', '招生', '局长']]);
    const levels = new Map([
      ['timing/quarter-only', 'warning'],
      ['topic/too-general', 'off'],
    ] as const);
    const { findings } = checkPlan(plan, { ...options, levels }).result();
    const found = findings.map(({ rule, level }) => `${rule} ${level}`);
    expect(found).toContain('timing/quarter-only warning');
    expect(found.join()).not.toContain('topic/too-general');
  });
});

describe('several findings', () => {
  it('may be about one cell', () => {
    const plan = planOf([['1', '教育局', '5月', '2022年,“招 生工作情况', '副局长 王海洋']]);
    const { findings } = checkPlan(plan, options).result();
    const ofTopic = findings.filter(({ column }) => column === 'topic').map(({ rule }) => rule);
    expect(ofTopic).toEqual([
      'topic/stale-period',
      'topic/unbalanced-marks',
      'topic/half-width-mark',
      'text/stray-space',
    ]);
  });
});
