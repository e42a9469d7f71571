import { plainDate, yearOf, type PlainDate } from '../../../core/calendar/plain-date';
import type { FoundPlan } from '../../../excel/plan/reading';

/** The steps of the work in their order. */
export const STEPS = ['check', 'table', 'track', 'assess'] as const;
export type Step = (typeof STEPS)[number];

/** What comes next: a key of the words of the steps. */
export interface NextStep {
  readonly step: Step;
  readonly action: 'convert' | 'add' | 'record' | 'score';
}

interface Situation {
  readonly isChecked: boolean;
  readonly found: Pick<FoundPlan, 'place' | 'plan'>;
  readonly asOf: PlainDate;
}

/** The next step for a plan; `null` while it has not been checked, which has a button of its own. */
export function nextStep({ isChecked, found, asOf }: Situation): NextStep | null {
  const { place, plan } = found;
  if (!isChecked) return null;
  if (place.table === null) return { step: 'table', action: 'convert' };
  if (plan.trackingColumns.状态 === undefined) return { step: 'track', action: 'add' };
  // From December on the year can be scored; until then conferences are recorded.
  const isOver = plan.year !== null && asOf >= `${plan.year}-12-31`;
  return isOver ? { step: 'assess', action: 'score' } : { step: 'track', action: 'record' };
}

/** The last day of a plan's year if that year is over and nobody has said as of when to count; else `null`. */
export function asOfDateToOffer(
  year: number | null,
  asOf: PlainDate | null,
  today: PlainDate,
): PlainDate | null {
  if (year === null || asOf !== null || yearOf(today) <= year) return null;
  return plainDate(year, 12, 31);
}
