import type { Assessment } from '../../core/assessment/assess-plan';
import { serialOfDate } from '../../core/calendar/excel-serial';
import type { PlainDate } from '../../core/calendar/plain-date';
import type { Plan } from '../../core/plan/model/plan';
import { missingEvidence } from '../../core/tracking/missing-evidence';
import type { GeneratedRow } from '../generated/generated-rows';

/** 明细表: one row for each conference, in the order of the plan. */
export const detailRows = ({ rows }: Assessment): GeneratedRow[] =>
  rows.map(({ id }) => ({ 计划编号: id ?? '' }));

/** 汇总表: one row for each department, best first. */
export const summaryRows = ({ departments }: Assessment): GeneratedRow[] =>
  departments.map(({ department }) => ({ 牵头发布单位: department }));

/** 待补佐证表: one row for each missing cell of a conference that was held. */
export function evidenceRows(plan: Plan, asOf: PlainDate): GeneratedRow[] {
  return plan.rows.flatMap((row) => {
    const held = row.tracking?.held ?? null;
    return missingEvidence(row, asOf).map(({ column }) => ({
      计划编号: row.id ?? '',
      牵头发布单位: row.department?.name ?? '',
      发布主题: row.cells.topic.text,
      召开日期: held === null ? '' : serialOfDate(held),
      待补项: column,
    }));
  });
}
