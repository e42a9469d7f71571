import { yearOf, type PlainDate } from '../../../calendar/plain-date';
import { isYearOf, type PlanRow } from '../../../plan/model/plan';
import { windowOf } from '../../../plan/timing/timing';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'timing/out-of-order',
  level: 'info',
  column: 'timing',
  scope: 'plan',
  check(plan, { limits }, report) {
    const early: { row: PlanRow; above: PlanRow }[] = [];
    let above: { row: PlanRow; deadline: PlainDate } | null = null;
    let dated = 0;
    for (const row of plan.rows) {
      const deadline = windowOf(row.timing)?.end;
      // Times in another year are reported by timing/other-year and say nothing about the order.
      if (deadline === undefined) continue;
      if (!isYearOf(plan, yearOf(deadline))) continue;
      dated += 1;
      if (above?.row.section === row.section && deadline < above.deadline) {
        early.push({ row, above: above.row });
      }
      above = { row, deadline };
    }
    if (early.length > dated * limits.disorderShare) return;
    for (const { row, above: before } of early) {
      if (!row.cells.timing.covered) report(row, { data: { above: { row: before.key } } });
    }
  },
});
