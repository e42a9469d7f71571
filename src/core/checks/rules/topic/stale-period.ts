import { addMonths } from '../../../calendar/plain-date';
import { windowOf } from '../../../plan/timing';
import { defineRule } from '../../rule';
import { namedPeriod } from '../../topic-facts';

export default defineRule({
  id: 'topic/stale-period',
  level: 'warning',
  column: 'topic',
  scope: 'row',
  check(row, { limits }, report) {
    const period = namedPeriod(row);
    const deadline = windowOf(row.timing)?.end;
    if (!period || deadline === undefined) return;
    if (addMonths(period.end, limits.stalePeriodMonths) >= deadline) return;
    report({
      data: {
        period: row.topic?.period?.words ?? '',
        end: period.end,
        deadline,
        months: limits.stalePeriodMonths,
      },
    });
  },
});
