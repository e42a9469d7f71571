import { defineRule } from '../../rule';

export default defineRule({
  id: 'table/missing-spokesperson-column',
  level: 'warning',
  column: null,
  scope: 'plan',
  check({ columns }, _context, report) {
    if (!columns.spokesperson) report(null);
  },
});
