import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '../../../src/core/calendar/working-calendar';
import { topicFindings } from '../../../src/core/checks/topic-findings';
import { AS_OF } from '../../support/rule-fixture';
import { trackedPlan, type Typed } from '../../support/tracked-plan';

/** What the topic rules say of figures for the third quarter as the new topic of a conference planned for August. */
function found(tracking: Typed): string[] {
  const plan = trackedPlan([{ timing: '8月份', tracking }]);
  const topic = '三季度经济运行情况发布会';
  const options = { calendar: createCalendar(), asOf: AS_OF };
  return topicFindings(plan, plan.rows[0]!, topic, options).map(({ rule }) => rule);
}

const TOO_EARLY = ['topic/future-period'];

describe('a new topic', () => {
  it('is judged by the planned time where the time does not change', () => {
    expect(found({})).toEqual(TOO_EARLY);
    expect(found({ 变更类型: '改题', 变更后时间: '10月份' })).toEqual(TOO_EARLY);
  });

  it('is judged by the new time that comes with it', () => {
    expect(found({ 变更类型: '改期并改题', 变更后时间: '10月份' })).toEqual([]);
    expect(found({ 变更类型: '改期并改题', 变更后时间: '9月上旬' })).toEqual(TOO_EARLY);
  });

  it('is judged by the planned time where the new one is still open', () => {
    expect(found({ 变更类型: '改期并改题', 变更后时间: '待定' })).toEqual(TOO_EARLY);
    expect(found({ 变更类型: '改期并改题' })).toEqual(TOO_EARLY);
  });
});
