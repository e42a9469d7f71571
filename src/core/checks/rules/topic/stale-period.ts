import { addMonths, type PlainDate } from '../../../calendar/plain-date';
import { memoize } from '../../../plan/cells/memoize';
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
    const named = namedPeriod(row);
    if (!named) return;
    const { period, window, deadline } = named;
    const months = limits.stalePeriodMonths;
    if (lastFreshDay(`${window.end} ${months}`) >= deadline) return;
    report({ data: { period: period.words, end: window.end, deadline, months } });
  },
});
