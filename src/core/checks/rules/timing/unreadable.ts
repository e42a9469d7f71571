import { defineRule } from '../../rule';

export default defineRule({
  id: 'timing/unreadable',
  level: 'error',
  column: 'timing',
  scope: 'row',
  check({ timing }, _context, report) {
    if (timing.kind === 'unreadable') report();
  },
});
