import { defineRule } from '../../rule';

export default defineRule({
  id: 'spokesperson/glued',
  level: 'format',
  column: 'spokesperson',
  scope: 'row',
  check({ person }, _context, report) {
    if (person?.gluedAt == null || person.name === null) return;
    const at = person.gluedAt;
    report({
      data: { name: person.name },
      fix: { kind: 'edit', edits: [{ start: at, end: at, text: ' ' }] },
    });
  },
});
