import type { PlanRow } from '../plan/plan';
import { windowOf } from '../plan/timing';
import { periodWindow } from '../plan/topic-period';
import type { Window } from '../plan/window';

const known = new WeakMap<PlanRow, Window | null>();

/** The days of the period that a row's topic names; `null` without a deadline to date it by. */
export function namedPeriod(row: PlanRow): Window | null {
  const found = known.get(row);
  if (found !== undefined) return found;
  const deadline = windowOf(row.timing)?.end;
  const period = row.topic?.period;
  const window = period && deadline !== undefined ? periodWindow(period, deadline) : null;
  known.set(row, window);
  return window;
}

/**
 * The period a row is about, for telling a series from a repetition: the one its topic names, else its own
 * time, so that a topic which stands in every quarter is a series.
 */
export function periodKey(row: PlanRow): string {
  const period = namedPeriod(row) ?? windowOf(row.timing);
  return period ? `${period.start} ${period.end}` : '';
}
