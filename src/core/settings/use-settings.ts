import type { AssessmentOptions } from '../assessment/assess-plan';
import type { PlainDate } from '../calendar/plain-date';
import { createCalendar } from '../calendar/working-calendar';
import type { CheckOptions } from '../checks/check-plan';
import { BUILT_IN_DIRECTORY, ownDirectory } from '../plan/units/directory';
import type { ReadOptions } from '../plan/read-plan';
import type { Settings } from './settings';

/** Options for reading a plan under these settings, which take precedence over what the table says. */
export const readingWith = ({ year, issued, directory, headerWords }: Settings): ReadOptions => ({
  year: year ?? undefined,
  issued: issued ?? undefined,
  directory: directory ? ownDirectory(directory) : BUILT_IN_DIRECTORY,
  headerWords,
});

/**
 * Options for checking a plan under these settings.
 * @param today as-of date where the settings leave it empty
 */
export const checkingWith = (
  { asOf, limits, levels, holidays }: Settings,
  today: PlainDate,
): CheckOptions => ({ calendar: createCalendar(holidays), asOf: asOf ?? today, limits, levels });

/**
 * Options for scoring a plan under these settings.
 * @param today as-of date where the settings leave it empty
 */
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
