import { defineRule } from '../../rule';

export default defineRule({
  id: 'table/filled-from-above',
  level: 'info',
  column: null,
  scope: 'plan',
  check({ filled, columns }, _context, report) {
    for (const { key, count } of filled) {
      report(null, { data: { column: columns[key]?.header ?? '', count } });
    }
  },
});
