import { repeatedIds } from '../../../tracking/plan-id';
import { byId } from '../../facts/group-keys';
import { othersIn } from '../../facts/other-rows';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'tracking/duplicate-id',
  level: 'error',
  column: '计划编号',
  scope: 'group',
  needs: ['计划编号'],
  key: byId,
  check(rows, _context, report) {
    // The first row keeps the id: references in other tables are more likely about the original than about a copy.
    const copies = repeatedIds(rows);
    for (const row of rows) {
      const others = othersIn(rows, row).map(({ key }) => ({ other: { row: key } }));
      const suggestions = copies.includes(row) ? [{ kind: 'newId' as const }] : [];
      report(row, { data: { id: row.id ?? '', others }, suggestions });
    }
  },
});
