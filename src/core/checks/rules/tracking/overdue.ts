import type { PlainDate } from '../../../calendar/plain-date';
import type { PlanRow } from '../../../plan/model/plan';
import { windowOf } from '../../../plan/timing/timing';
import { deadlineOf, isCancelled, movesTime } from '../../../tracking/deadline';
import { daysBetween, heldOn } from '../../../tracking/status';
import { onOrBefore } from '../../../plan/tracking-columns/tracking-cells';
import { defineRule } from '../../rule';

/** Whether a reported change explains the passed deadline: cancelled, or moved to a day still to come. */
function isExcused({ tracking }: PlanRow, asOf: PlainDate): boolean {
  if (!tracking || onOrBefore(tracking.reported, asOf) === null) return false;
  const next = windowOf(tracking.newTiming)?.end;
  return isCancelled(tracking) || (movesTime(tracking) && next !== undefined && next >= asOf);
}

export default defineRule({
  id: 'tracking/overdue',
  level: 'warning',
  column: '召开日期',
  scope: 'row',
  needs: ['召开日期'],
  check(row, { asOf }, report) {
    const deadline = deadlineOf(row);
    if (deadline === null || deadline >= asOf) return;
    if (heldOn(row, asOf) !== null || isExcused(row, asOf)) return;
    report({ data: { deadline, days: daysBetween(deadline, asOf) } });
  },
});
