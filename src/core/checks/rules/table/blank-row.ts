import { defineRule } from '../../rule';
import { skippedRowReports } from '../../facts/skipped-rows';

export default defineRule({
  id: 'table/blank-row',
  level: 'format',
  column: null,
  scope: 'plan',
  check(plan, _context, report) {
    for (const found of skippedRowReports(plan, 'blankRow')) report(null, found);
  },
});
