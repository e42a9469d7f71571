import { isBlank } from '../../../plan/cells/text';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'tracking/published-before-held',
  level: 'error',
  column: '公开日期',
  scope: 'row',
  needs: ['公开日期', '召开日期'],
  check({ tracking }, _context, report) {
    if (!tracking?.published) return;
    const { published, held, cells } = tracking;
    if (held !== null) {
      if (published < held) report({ variant: 'before', data: { published, held } });
    } else if (isBlank(cells.召开日期?.text ?? '')) {
      report({ variant: 'notHeld', data: { published } });
    }
  },
});
