import { defineRule } from '../../rule';

export default defineRule({
  id: 'department/missing',
  level: 'error',
  column: 'department',
  scope: 'row',
  check(row, { plan }, report) {
    if (plan.columns.department && row.department === null) report();
  },
});
