import { isPlaceholder } from '../../../plan/cells/placeholder';
import { isWebAddress } from '../../../tracking/web-address';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'tracking/bad-link',
  level: 'warning',
  column: '实录链接',
  scope: 'row',
  needs: ['实录链接'],
  check({ tracking }, _context, report) {
    const link = tracking?.link ?? '';
    if (!isPlaceholder(link) && !isWebAddress(link)) report();
  },
});
