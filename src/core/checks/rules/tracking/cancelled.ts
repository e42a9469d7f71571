import { isCancelled } from '../../../tracking/deadline';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'tracking/cancelled',
  level: 'warning',
  column: '变更后主题',
  scope: 'row',
  needs: ['变更类型'],
  check({ tracking }, _context, report) {
    if (tracking && isCancelled(tracking)) report();
  },
});
