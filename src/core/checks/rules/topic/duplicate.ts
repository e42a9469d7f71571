import { othersIn } from '../../others';
import { groupKey } from '../../group-key';
import { defineRule } from '../../rule';
import { periodKey } from '../../topic-facts';

export default defineRule({
  id: 'topic/duplicate',
  level: 'warning',
  column: 'topic',
  scope: 'group',
  key(row) {
    if (!row.department || !row.topic || row.cells.topic.covered) return null;
    return groupKey(row.department.key, row.topic.key, periodKey(row));
  },
  check(rows, _context, report) {
    for (const row of rows) {
      report(row, {
        data: { others: othersIn(rows, row).map(({ key }) => ({ other: { row: key } })) },
      });
    }
  },
});
