import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { createCalendar } from '../../../src/core/calendar/working-calendar';
import { byLevel, checkInSteps, checkPlan, summarize } from '../../../src/core/checks/check-plan';
import type { Finding, FindingLevel } from '../../../src/core/checks/finding';
import { RULES } from '../../../src/core/checks/rules';
import type { Plan } from '../../../src/core/plan/model/plan';
import { AS_OF } from '../../support/rule-fixture';
import { trackedPlan } from '../../support/tracked-plan';

const options = { calendar: createCalendar(), asOf: AS_OF };
const yearsOf = (plan: Plan) => checkPlan(plan, options).result().unknownYears;

describe('years without published holidays', () => {
  it('are told in order, each once: those of the times, and of the day of issue', () => {
    const timings = ['2041年5月', '2040年3月', '8月份', '待定', '2040年4月'];
    const plan = trackedPlan(timings.map((timing) => ({ timing })));
    expect(yearsOf(plan)).toEqual([2040, 2041]);
    expect(yearsOf({ ...plan, issued: '2039-12-30' as PlainDate })).toEqual([2039, 2040, 2041]);
  });

  it('are none in a plan of a year that is known', () => {
    const plan: Plan = { ...trackedPlan([{ timing: '8月份' }]), issued: '2024-03-19' as PlainDate };
    expect(yearsOf(plan)).toEqual([]);
  });
});

describe('findings', () => {
  const finding = (level: FindingLevel, row: string): Finding => ({
    ...{ rule: 'topic/missing', level, row, column: 'topic' as const, variant: 'default' },
    ...{ data: {}, fix: null, suggestions: [] },
  });
  const mixed = [
    finding('info', '1'),
    finding('error', '2'),
    finding('format', '3'),
    finding('info', '4'),
  ];

  it('are counted by level', () => {
    expect(summarize(mixed)).toEqual({ error: 1, warning: 0, info: 2, format: 1 });
    expect(summarize([])).toEqual({ error: 0, warning: 0, info: 0, format: 0 });
  });

  it('are put in order of level, those of one level as in the table', () => {
    expect(byLevel(mixed).map(({ row }) => row)).toEqual(['2', '1', '4', '3']);
  });
});

describe('a check in steps', () => {
  const steps = (rows: number): number[] => {
    const topics = Array.from({ length: rows }, (_, i) => ({ topic: `第${i}场工作发布会` }));
    // One rule is enough to count rows.
    const levels = new Map(RULES.slice(1).map(({ id }) => [id, 'off'] as const));
    return [...checkInSteps(trackedPlan(topics), { ...options, levels })];
  };

  it('tells after every thousand rows how many are done', () => {
    expect(steps(2500)).toEqual([1000, 2000]);
    expect(steps(1000)).toEqual([1000]);
    expect(steps(999)).toEqual([]);
  });
});
