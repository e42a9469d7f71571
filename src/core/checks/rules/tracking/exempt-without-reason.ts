import { isPlaceholder } from '../../../plan/cells/placeholder';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'tracking/exempt-without-reason',
  level: 'warning',
  column: '考核说明',
  scope: 'row',
  needs: ['不计考核'],
  check({ tracking }, _context, report) {
    if (tracking?.exempt && isPlaceholder(tracking.exemptReason)) report();
  },
});
