import { windowOf } from '../../../plan/timing';
import { isExactDay } from '../../../plan/window';
import { othersIn } from '../../others';
import { groupKey } from '../../group-key';
import { defineRule } from '../../rule';

export default defineRule({
  id: 'spokesperson/same-day',
  level: 'warning',
  column: 'spokesperson',
  scope: 'group',
  key({ department, person, timing, cells }) {
    const window = windowOf(timing);
    if (
      !department ||
      !person?.name ||
      !window ||
      !isExactDay(window) ||
      cells.spokesperson.covered
    )
      return null;
    return groupKey(department.key, person.name, window.start);
  },
  check(rows, _context, report) {
    for (const row of rows) {
      report(row, {
        data: {
          name: row.person?.name ?? '',
          date: windowOf(row.timing)?.start ?? '',
          others: othersIn(rows, row).map(({ key }) => ({ other: { row: key } })),
        },
      });
    }
  },
});
