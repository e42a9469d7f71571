import { defineRule } from '../../rule';

export default defineRule({
  id: 'timing/recurring',
  level: 'warning',
  column: 'timing',
  scope: 'row',
  check({ timing }, _context, report) {
    if (timing.kind === 'recurring') report();
  },
});
