import { defineRule } from '../../rule';

export default defineRule({
  id: 'spokesperson/role-not-post',
  level: 'warning',
  column: 'spokesperson',
  scope: 'row',
  check({ person }, _context, report) {
    // A missing name is reported by spokesperson/no-name; next to a formal post a role is fine.
    if (!person || person.names.length === 0 || person.roles.length === 0) return;
    if (person.roles.length === person.posts.length)
      report({ data: { role: person.roles[0] ?? '' } });
  },
});
