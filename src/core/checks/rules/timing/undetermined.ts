import { defineRule } from '../../rule';

export default defineRule({
  id: 'timing/undetermined',
  level: 'warning',
  column: 'timing',
  scope: 'row',
  check({ timing }, _context, report) {
    if (timing.kind === 'undetermined') report();
  },
});
