import { defineRule } from '../../rule';

export default defineRule({
  id: 'spokesperson/no-post',
  level: 'warning',
  column: 'spokesperson',
  scope: 'row',
  check({ person }, _context, report) {
    if (person?.name != null && person.names.length === 1 && person.posts.length === 0) {
      report({ data: { name: person.name } });
    }
  },
});
