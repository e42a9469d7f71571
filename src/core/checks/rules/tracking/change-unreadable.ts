import type { Timing } from '../../../plan/timing/timing';
import { defineRule } from '../../rule';

const UNREADABLE: readonly Timing['kind'][] = ['unreadable', 'impossible', 'ambiguous'];

export default defineRule({
  id: 'tracking/change-unreadable',
  level: 'error',
  column: '变更后时间',
  scope: 'row',
  needs: ['变更后时间'],
  check({ tracking }, _context, report) {
    if (!tracking || !UNREADABLE.includes(tracking.newTiming.kind)) return;
    report({ data: { text: tracking.cells.变更后时间?.text ?? '' } });
  },
});
