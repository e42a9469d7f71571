import { isBlank } from '../../../plan/cells/text';
import { heldOn, publishedOn } from '../../../tracking/status';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'tracking/publication-due',
  level: 'warning',
  column: '公开日期',
  scope: 'row',
  needs: ['公开日期', '召开日期'],
  check(row, { asOf, calendar, limits }, report) {
    const { tracking } = row;
    const held = heldOn(row, asOf);
    if (!tracking || held === null || publishedOn(row, asOf) !== null) return;
    // Text in a date cell is reported by tracking/not-a-date.
    if (tracking.published === null && !isBlank(tracking.cells.公开日期?.text ?? '')) return;
    const days = calendar.countWorkingDays(held, asOf);
    const most = limits.publicationDays;
    if (days > most) report({ data: { held, days, most } });
  },
});
