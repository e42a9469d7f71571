import { defineRule } from '../../rule';

export default defineRule({
  id: 'tracking/approval-after-held',
  level: 'error',
  column: '报批日期',
  scope: 'row',
  needs: ['报批日期', '召开日期'],
  check({ tracking }, _context, report) {
    const { approved = null, held = null } = tracking ?? {};
    if (approved === null || held === null || approved < held) return;
    report({ data: { approved, held } });
  },
});
