import type { PlainDate } from '../../calendar/plain-date';
import type { PlanRow } from '../../plan/model/plan';
import { windowOf } from '../../plan/timing/timing';
import { periodWindow, type TopicPeriod } from '../../plan/topic/topic-period';
import type { Window } from '../../plan/timing/window';

/** The period that a topic names. */
interface NamedPeriod {
  readonly topic: string;
  readonly period: TopicPeriod;
  readonly window: Window;
  /** The row's deadline, from which the year of the period was inferred. */
  readonly deadline: PlainDate;
}

/** The period that a row's topic names; `null` if it is no span of days, or no deadline tells its year. */
export function namedPeriod({ topic, timing }: PlanRow): NamedPeriod | null {
  const deadline = windowOf(timing)?.end;
  if (!topic?.period || deadline === undefined) return null;
  const { clean, period } = topic;
  const window = periodWindow(period, deadline);
  return window && { topic: clean, period, window, deadline };
}

/**
 * The period a row is about: the one its topic names, else its planned time. Rows with one topic and different periods
 * are a series and no duplicates.
 */
export function periodKey(row: PlanRow): string {
  const window = namedPeriod(row)?.window ?? windowOf(row.timing);
  return window ? `${window.start} ${window.end}` : '';
}
