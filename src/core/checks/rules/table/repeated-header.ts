import { defineRule } from '../../rule';
import { skippedRowReports } from '../../facts/skipped-rows';

export default defineRule({
  id: 'table/repeated-header',
  level: 'format',
  column: null,
  scope: 'plan',
  check(plan, _context, report) {
    for (const found of skippedRowReports(plan, 'repeatedHeader')) report(null, found);
  },
});
