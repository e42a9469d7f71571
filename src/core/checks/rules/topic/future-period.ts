import { windowOf } from '../../../plan/timing/timing';
import { reportsOn } from '../../../plan/topic/topic-period';
import { defineRule } from '../../rule';
import { namedPeriod } from '../../facts/topic-period';

export default defineRule({
  id: 'topic/future-period',
  level: 'warning',
  column: 'topic',
  scope: 'row',
  check(row, _context, report) {
    const period = namedPeriod(row);
    const deadline = windowOf(row.timing)?.end;
    if (!period || deadline === undefined || !row.topic?.period || period.end <= deadline) return;
    if (!reportsOn(row.topic.period, row.topic.clean)) return;
    report({ data: { period: row.topic.period.words, end: period.end, deadline } });
  },
});
