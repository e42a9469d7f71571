import { addMonths, type PlainDate } from '../../../calendar/plain-date';
import { memoize } from '../../../plan/cells/memoize';
import { windowOf } from '../../../plan/timing/timing';
import { defineRule } from '../../rule';
import { namedPeriod } from '../../facts/topic-period';

/** Last day on which a period ended on `end` is still recent, cached by 「end months」. */
const lastFreshDay = memoize((key) => {
  const [end, months] = key.split(' ');
  return addMonths(end as PlainDate, Number(months));
});

export default defineRule({
  id: 'topic/stale-period',
  level: 'warning',
  column: 'topic',
  scope: 'row',
  check(row, { limits }, report) {
    const period = namedPeriod(row);
    const deadline = windowOf(row.timing)?.end;
    if (!period || deadline === undefined) return;
    if (lastFreshDay(`${period.end} ${limits.stalePeriodMonths}`) >= deadline) return;
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
