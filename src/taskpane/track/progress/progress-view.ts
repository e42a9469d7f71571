import { yearOf, type PlainDate } from '../../../core/calendar/plain-date';
import { createCalendar } from '../../../core/calendar/working-calendar';
import { departmentNames } from '../../../core/plan/model/department-names';
import type { Plan } from '../../../core/plan/model/plan';
import type { Settings } from '../../../core/settings/settings';
import { progressOf, type Progress } from '../../../core/tracking/progress';
import type { StatusContext } from '../../../core/tracking/status';

/** The progress of a plan, prepared for the tab. */
export interface ProgressView {
  readonly context: StatusContext;
  /** The year of the months and of the time line. */
  readonly year: number;
  /** The departments in the order of the plan. */
  readonly departments: readonly string[];
  /** The department of a row; empty if it has none. */
  readonly departmentOf: (row: string) => string;
  /** The progress of one department; of all for an empty name. */
  readonly of: (department: string) => Progress;
}

/** The progress of a plan under these settings. @param today the as-of date if the settings have none */
export function progressViewOf(plan: Plan, settings: Settings, today: PlainDate): ProgressView {
  const { asOf, holidays, tracking: limits } = settings;
  const context = { asOf: asOf ?? today, calendar: createCalendar(holidays), limits };
  const year = settings.year ?? plan.year ?? yearOf(context.asOf);
  return {
    context,
    year,
    departments: departmentNames(plan),
    departmentOf: (key) => plan.rows.find((row) => row.key === key)?.department?.name ?? '',
    of: (name) =>
      progressOf(
        plan.rows.filter(({ department }) => name === '' || department?.name === name),
        year,
        context,
      ),
  };
}
