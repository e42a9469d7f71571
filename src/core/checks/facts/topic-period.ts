import type { PlanRow } from '../../plan/plan';
import { windowOf } from '../../plan/timing';
import { periodWindow } from '../../plan/topic-period';
import type { Window } from '../../plan/window';

/** The days of the period that a row's topic names; `null` without a deadline to date it by. */
export function namedPeriod({ topic, timing }: PlanRow): Window | null {
  if (!topic?.period) return null;
  const deadline = windowOf(timing)?.end;
  return deadline === undefined ? null : periodWindow(topic.period, deadline);
}

/**
 * The period a row is about, for telling a series from a repetition: the one its topic names, else its own
 * time, so that a topic which stands in every quarter is a series.
 */
export function periodKey(row: PlanRow): string {
  const period = namedPeriod(row) ?? windowOf(row.timing);
  return period ? `${period.start} ${period.end}` : '';
}
