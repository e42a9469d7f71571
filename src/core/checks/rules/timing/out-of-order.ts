import type { PlainDate } from '../../../calendar/plain-date';
import type { PlanRow } from '../../../plan/plan';
import { windowOf } from '../../../plan/timing';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'timing/out-of-order',
  level: 'info',
  column: 'timing',
  scope: 'plan',
  check({ rows }, { limits }, report) {
    const early: { row: PlanRow; above: PlanRow }[] = [];
    let above: { row: PlanRow; deadline: PlainDate } | null = null;
    let dated = 0;
    for (const row of rows) {
      const deadline = windowOf(row.timing)?.end;
      if (deadline === undefined) continue;
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
