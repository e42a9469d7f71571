import { byId } from '../../group-keys';
import { othersIn } from '../../others';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'tracking/duplicate-id',
  level: 'error',
  column: '计划编号',
  scope: 'group',
  needs: ['计划编号'],
  key: byId,
  check(rows, _context, report) {
    for (const row of rows) {
      const others = othersIn(rows, row).map(({ key }) => ({ other: { row: key } }));
      report(row, { data: { id: row.id ?? '', others } });
    }
  },
});
