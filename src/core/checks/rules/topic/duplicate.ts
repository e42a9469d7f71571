import type { PlanRow } from '../../../plan/model/plan';
import { othersIn } from '../../facts/other-rows';
import { byTopic, partsOf } from '../../facts/group-keys';
import { defineRule } from '../../rule';
import { periodKey } from '../../facts/topic-period';

export default defineRule({
  id: 'topic/duplicate',
  level: 'warning',
  column: 'topic',
  scope: 'group',
  key: byTopic,
  check(rows, _context, report) {
    const sameUnitAndPeriod = (row: PlanRow): string | null =>
      row.department && JSON.stringify([row.department.key, periodKey(row)]);
    for (const part of partsOf(rows, sameUnitAndPeriod)) {
      for (const row of part) {
        const others = othersIn(part, row).map(({ key }) => ({ other: { row: key } }));
        report(row, { data: { others } });
      }
    }
  },
});
