import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '../../../../src/core/calendar/working-calendar';
import { checkPlan } from '../../../../src/core/checks/check-plan';
import { AS_OF } from '../../../support/rule-fixture';
import { trackedPlan } from '../../../support/tracked-plan';

/** Whether conferences of one unit with one topic are asked about, planned at these times in the order of the table. */
function isAsked(...timings: readonly string[]): boolean {
  const plan = trackedPlan(timings.map((timing) => ({ timing })));
  const { findings } = checkPlan(plan, { calendar: createCalendar(), asOf: AS_OF }).result();
  return findings.some(({ rule }) => rule === 'topic/repeated');
}

describe('a topic that stands several times', () => {
  it('is asked about where nothing tells that it is a series', () => {
    expect(isAsked('5月份', '9月份')).toBe(true);
    expect(isAsked('一季度', '9月份')).toBe(true);
    expect(isAsked('3月份', '4月份', '11月份')).toBe(true);
  });

  it('is a series once every quarter or half-year', () => {
    expect(isAsked('一季度', '三季度')).toBe(false);
    expect(isAsked('上半年', '下半年')).toBe(false);
  });

  it('is a series at equal distances, whatever the order of its rows', () => {
    expect(isAsked('3月份', '7月份', '11月份')).toBe(false);
    expect(isAsked('11月份', '3月份', '7月份')).toBe(false);
  });

  it('is a series in four months or more, whatever lies between them', () => {
    expect(isAsked('1月份', '2月份', '6月份', '11月份')).toBe(false);
    expect(isAsked('1月份', '2月份', '6月份', '11月份', '12月份')).toBe(false);
  });

  it('is not asked about in rows without a deadline', () => {
    expect(isAsked('5月份', '待定')).toBe(false);
  });
});
