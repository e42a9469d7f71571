import type { Assessment, AssessmentOptions } from '../../src/core/assessment/assess-plan';
import { assessPlan } from '../../src/core/assessment/assess-plan';
import type { RowAssessment } from '../../src/core/assessment/assess-row';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import { createCalendar } from '../../src/core/calendar/working-calendar';
import type { Plan } from '../../src/core/plan/model/plan';
import { trackedPlan, type TrackedRow, type Typed } from './tracked-plan';

const calendar = createCalendar();

export type Decisions = Partial<Omit<AssessmentOptions, 'asOf' | 'calendar'>>;

export function assess(plan: Plan, asOf = '2024-12-31', decisions: Decisions = {}): Assessment {
  const result = assessPlan(plan, { asOf: asOf as PlainDate, calendar, ...decisions });
  if (!result) throw new Error('the plan has tracking columns');
  return result;
}

/** A conference of August by the book, published in time. */
export const PERFECT: Typed = {
  报批日期: '2024-08-12',
  内容审核日期: '2024-08-16',
  内容审核人: '张倩',
  对接宣传部: '是',
  对接政务公开办: '是',
  召开日期: '2024-08-20',
  实际发布人: '王海洋',
  通稿: '有',
  记者问答: '有',
  图片视频: '有',
  公开日期: '2024-08-23',
  实录链接: 'https://www.example.gov.cn/1.html',
};

/** The score of the only row of a plan: an August conference, perfect but for what is given. */
export function scored(tracking: Typed, row: TrackedRow = {}, asOf?: string): RowAssessment {
  const plan = trackedPlan([{ ...row, tracking: { ...PERFECT, ...tracking } }]);
  return assess(plan, asOf).rows[0]!;
}
