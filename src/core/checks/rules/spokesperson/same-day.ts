import type { PlainDate } from '../../../calendar/plain-date';
import type { PlanRow } from '../../../plan/model/plan';
import { windowOf } from '../../../plan/timing/timing';
import { isExactDay } from '../../../plan/timing/window';
import { othersIn } from '../../facts/other-rows';
import { byPerson, partsOf } from '../../facts/group-keys';
import { defineRule } from '../../rule';

function exactDay({ timing }: PlanRow): PlainDate | null {
  const window = windowOf(timing);
  return window && isExactDay(window) ? window.start : null;
}

export default defineRule({
  id: 'spokesperson/same-day',
  level: 'warning',
  column: 'spokesperson',
  scope: 'group',
  key: byPerson,
  check(rows, _context, report) {
    for (const part of partsOf(rows, exactDay)) {
      for (const row of part) {
        report(row, {
          data: {
            name: row.person?.name ?? '',
            date: exactDay(row) ?? '',
            others: othersIn(part, row).map(({ key }) => ({ other: { row: key } })),
          },
        });
      }
    }
  },
});
