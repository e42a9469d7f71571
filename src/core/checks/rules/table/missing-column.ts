import { defineRule } from '../../rule';

export default defineRule({
  id: 'table/missing-column',
  level: 'error',
  column: null,
  scope: 'plan',
  check({ columns }, _context, report) {
    for (const column of ['department', 'topic'] as const) {
      if (!columns[column]) report(null, { variant: column });
    }
  },
});
