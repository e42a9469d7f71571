import { defineRule } from '../../rule';

export default defineRule({
  id: 'topic/missing',
  level: 'error',
  column: 'topic',
  scope: 'row',
  check(row, { plan }, report) {
    if (plan.columns.topic && row.topic === null) report();
  },
});
