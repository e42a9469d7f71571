import { windowOf } from '../../../plan/timing/timing';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'timing/short-notice',
  level: 'info',
  column: 'timing',
  scope: 'row',
  check({ timing }, { plan: { issued }, calendar, limits }, report) {
    const deadline = windowOf(timing)?.end;
    if (deadline === undefined || issued === null) return;
    const days = calendar.workingDaysBetween(issued, deadline);
    if (days === null || days >= limits.noticeDays) return;
    report({
      variant: deadline < issued ? 'past' : 'short',
      data: { issued, deadline, days, least: limits.noticeDays },
    });
  },
});
