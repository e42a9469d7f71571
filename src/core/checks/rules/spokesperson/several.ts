import { defineRule } from '../../rule';

export default defineRule({
  id: 'spokesperson/several',
  level: 'warning',
  column: 'spokesperson',
  scope: 'row',
  check({ person }, _context, report) {
    if (person && person.names.length > 1) {
      report({
        data: { count: person.names.length, names: person.names.map((name) => ({ name })) },
      });
    }
  },
});
