import { defineRule } from '../../rule';

export default defineRule({
  id: 'table/year-unknown',
  level: 'error',
  column: null,
  scope: 'plan',
  check({ year }, _context, report) {
    if (year === null) report(null);
  },
});
