import { defineRule } from '../../rule';

export default defineRule({
  id: 'spokesperson/missing',
  level: 'warning',
  column: 'spokesperson',
  scope: 'row',
  check({ person }, { plan }, report) {
    if (plan.columns.spokesperson && person === null) report();
  },
});
