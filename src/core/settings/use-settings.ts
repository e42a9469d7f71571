import type { AssessmentOptions } from '../assessment/assess-plan';
import type { PlainDate } from '../calendar/plain-date';
import { createCalendar } from '../calendar/working-calendar';
import type { CheckOptions } from '../checks/check-plan';
import { BUILT_IN_DIRECTORY, ownDirectory } from '../plan/directory';
import type { ReadOptions } from '../plan/read-plan';
import type { Settings } from './settings';

/** How a plan is read under these settings: what they say wins over what the table says. */
export const readingWith = ({ year, issued, directory }: Settings): ReadOptions => ({
  year: year ?? undefined,
  issued: issued ?? undefined,
  directory: directory ? ownDirectory(directory) : BUILT_IN_DIRECTORY,
});

/** How a plan is checked under these settings. @param today stands in for an as-of date that is left empty */
export const checkingWith = (
  { asOf, limits, levels, holidays }: Settings,
  today: PlainDate,
): CheckOptions => ({ calendar: createCalendar(holidays), asOf: asOf ?? today, limits, levels });

/** How a plan is scored under these settings. @param today stands in for an as-of date that is left empty */
export const assessingWith = (
  { asOf, holidays, scheme, adjustments, unplanned }: Settings,
  today: PlainDate,
): AssessmentOptions => ({
  calendar: createCalendar(holidays),
  asOf: asOf ?? today,
  scheme,
  adjustments,
  unplanned,
});
