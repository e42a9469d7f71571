import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../../../src/core/calendar/plain-date';
import { createCalendar } from '../../../../src/core/calendar/working-calendar';
import { DEFAULT_LIMITS } from '../../../../src/core/checks/limits';
import { topicFindings } from '../../../../src/core/checks/topic-findings';
import { trackedPlan } from '../../../support/tracked-plan';

const AS_OF = '2024-09-10' as PlainDate;

describe('the topic rules in the form', () => {
  it('see the new topic in its place among the others', () => {
    const plan = trackedPlan([
      { topic: '中小学招生政策发布会' },
      { topic: '学位供给情况发布会' },
      { topic: '教师招聘工作发布会' },
    ]);
    const found = (topic: string) =>
      topicFindings(plan, plan.rows[2]!, topic, {
        calendar: createCalendar(),
        limits: DEFAULT_LIMITS,
        asOf: AS_OF,
      }).map(({ rule }) => rule);
    expect(found('学位供给情况发布会')).toEqual(['topic/duplicate']);
    expect(found('招生')).toEqual(['topic/too-general']);
    expect(found('三季度经济运行情况发布会')).toEqual(['topic/future-period']);
    expect(found('学前教育普及普惠发布会')).toEqual([]);
  });
});
