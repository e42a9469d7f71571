import { defineRule } from '../../rule';

export default defineRule({
  id: 'spokesperson/no-name',
  level: 'error',
  column: 'spokesperson',
  scope: 'row',
  check({ person }, _context, report) {
    if (person?.names.length === 0) report();
  },
});
