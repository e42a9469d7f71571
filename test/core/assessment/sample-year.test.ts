import { describe, expect, it } from '@jest/globals';
import { assessPlan } from '../../../src/core/assessment/assess-plan';
import { LOSS_REASONS } from '../../../src/core/assessment/criteria';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { createCalendar } from '../../../src/core/calendar/working-calendar';
import { assessingWith } from '../../../src/core/settings/use-settings';
import { CHANGE_TYPES } from '../../../src/core/plan/tracking-columns/tracking-columns';
import { STATUSES, statusOf } from '../../../src/core/tracking/status';
import { yearAsOf, yearPlan, yearSettings } from '../../support/read-year';

/** When the next year's evidence of the last conferences counts, too. */
const LATER = '2025-02-28' as PlainDate;

const assess = (asOf: PlainDate) => {
  const assessment = assessPlan(yearPlan, assessingWith(yearSettings, asOf));
  if (!assessment) throw new Error('the year is tracked');
  return assessment;
};
const year = assess(yearAsOf);
const both = [...year.rows, ...assess(LATER).rows];

/** Every different value, in an order of its own. */
const kinds = <T>(values: readonly T[]): T[] => Array.from(new Set(values)).sort();

describe('the sample year', () => {
  it('has a conference in every state at its end', () => {
    const context = { calendar: createCalendar(), limits: yearSettings.tracking, asOf: yearAsOf };
    expect(kinds(yearPlan.rows.map((row) => statusOf(row, context)))).toEqual(kinds(STATUSES));
    expect(kinds(year.rows.map(({ state }) => state))).toEqual(kinds(['计分', '未到期', '不计']));
  });

  it('has every kind of change', () => {
    const changes = yearPlan.rows.flatMap(({ tracking }) => tracking?.change ?? []);
    expect(kinds(changes.filter((change) => change !== ''))).toEqual(kinds(CHANGE_TYPES));
  });

  it('loses points for every reason there is', () => {
    const reasons = both.flatMap(({ losses }) => losses.map(({ reason }) => reason));
    expect(kinds(reasons)).toEqual(kinds(LOSS_REASONS));
  });

  it('meets every band of every criterion, and the parts that may not apply', () => {
    const scored = both.filter(({ state }) => state === '计分');
    const bands = (code: keyof (typeof scored)[number]['criteria']) =>
      new Set(scored.map(({ criteria }) => criteria[code]));
    expect(bands('C1')).toEqual(new Set([30, 18, 9, 0, null]));
    expect(bands('C2')).toEqual(new Set([10, 5, 0]));
    expect(bands('C3')).toEqual(new Set([15, 9, 0]));
    expect(bands('C4')).toEqual(new Set([10, 0]));
    expect(bands('C5')).toEqual(new Set([5, 2.5, 0]));
    expect(bands('C6')).toEqual(new Set([10, 8, 5, 0, null]));
    expect(bands('C7a')).toEqual(new Set([6, 0, null]));
    expect(bands('C7b')).toEqual(new Set([6, 0, null]));
    expect(bands('C7c')).toEqual(new Set([4, 0, null]));
    expect(bands('C7d')).toEqual(new Set([4, 2, 0]));
  });

  it('ends in this ranking: shared ranks, a veto, a department for people to judge', () => {
    const ranking = year.departments.map(({ rank, department, score, grade }) =>
      [rank ?? '—', department, score ?? '—', grade].join(' '),
    );
    expect(ranking).toEqual([
      '1 农业农村水利局 101 优秀',
      '2 民政局 97.9 优秀',
      '3 人社局 95 优秀',
      '3 财政局 95 优秀',
      '5 发改委 94.33 优秀',
      '6 统计局 92.33 优秀',
      '7 住建局 82.75 良好',
      '8 教育局 62.13 合格',
      '9 市监局 47.67 不合格',
      '10 应急管理局 31.5 不合格',
      '11 城市管理行政执法局 0 不合格',
      '— 文旅局 — 人工评定',
      '— 卫健委 78 不合格',
    ]);
  });

  it('has decisions that count to their caps, and one that does not for want of a document', () => {
    const of = (name: string) => year.departments.find(({ department }) => department === name);
    expect(of('发改委')).toMatchObject({ bonus: 5, bonuses: { policies: 1, others: 6 } });
    expect(of('应急管理局')).toMatchObject({
      deductions: 10,
      bonus: 0,
      bonuses: { emergencies: 1 },
    });
    expect(of('卫健委')).toMatchObject({ veto: true, bonuses: { emergencies: 0 } });
    expect(year.ignored).toEqual([{ line: 2, reason: 'noDocument' }]);
  });
});
