import type { PlanRow } from '../../../plan/plan';
import { othersIn } from '../../others';
import { groupKey } from '../../group-key';
import { defineRule } from '../../rule';

const department = (row: PlanRow): string => (row.department ? row.department.key : '');

export default defineRule({
  id: 'topic/same-elsewhere',
  level: 'info',
  column: 'topic',
  scope: 'group',
  key: ({ topic, cells, department: unit }) =>
    topic && unit && !cells.topic.covered ? groupKey(topic.key, topic.period?.words ?? '') : null,
  check(rows, _context, report) {
    const firsts = [...new Map(rows.map((row) => [department(row), row])).values()];
    if (firsts.length < 2) return;
    for (const row of rows) {
      const others = othersIn(
        firsts.filter((first) => department(first) !== department(row)),
        row,
      );
      report(row, {
        data: {
          others: others.map((other) => ({
            other: { row: other.key },
            unit: other.department?.wording ?? '',
          })),
        },
      });
    }
  },
});
