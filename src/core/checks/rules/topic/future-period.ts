import { reportsOn } from '../../../plan/topic/topic-period';
import { defineRule } from '../../rule';
import { namedPeriod } from '../../facts/topic-period';

export default defineRule({
  id: 'topic/future-period',
  level: 'warning',
  column: 'topic',
  scope: 'row',
  check(row, _context, report) {
    const named = namedPeriod(row);
    if (!named) return;
    const { topic, period, window, deadline } = named;
    if (window.end <= deadline || !reportsOn(period, topic)) return;
    report({ data: { period: period.words, end: window.end, deadline } });
  },
});
