import type { PlanRow } from '../../plan/model/plan';
import { windowOf } from '../../plan/timing/timing';
import { periodWindow } from '../../plan/topic/topic-period';
import type { Window } from '../../plan/timing/window';

/** The period that a row's topic names, as days; `null` without a deadline to infer its year from. */
export function namedPeriod({ topic, timing }: PlanRow): Window | null {
  if (!topic?.period) return null;
  const deadline = windowOf(timing)?.end;
  return deadline === undefined ? null : periodWindow(topic.period, deadline);
}

/**
 * The period a row is about: the one its topic names, else its planned time. Rows with one topic and different periods
 * are a series and no duplicates.
 */
export function periodKey(row: PlanRow): string {
  const period = namedPeriod(row) ?? windowOf(row.timing);
  return period ? `${period.start} ${period.end}` : '';
}
