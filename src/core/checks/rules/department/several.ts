import { defineRule } from '../../rule';

export default defineRule({
  id: 'department/several',
  level: 'warning',
  column: 'department',
  scope: 'row',
  check({ department }, _context, report) {
    if (!department || department.several.length === 0) return;
    report({
      data: { count: department.several.length },
      suggestions: department.several.map((text) => ({ kind: 'replace', text })),
    });
  },
});
