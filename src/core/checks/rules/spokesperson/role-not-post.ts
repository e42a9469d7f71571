import { defineRule } from '../../rule';

export default defineRule({
  id: 'spokesperson/role-not-post',
  level: 'warning',
  column: 'spokesperson',
  scope: 'row',
  check({ person }, _context, report) {
    // Without a name the missing name is the matter; with a formal post beside it the role does no harm.
    if (!person || person.names.length === 0 || person.roles.length === 0) return;
    if (person.roles.length === person.posts.length)
      report({ data: { role: person.roles[0] ?? '' } });
  },
});
