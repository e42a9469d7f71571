import { yearOf, type PlainDate } from '../../../core/calendar/plain-date';
import { createCalendar } from '../../../core/calendar/working-calendar';
import { departmentNames } from '../../../core/plan/department-names';
import type { Plan } from '../../../core/plan/plan';
import type { Settings } from '../../../core/settings/settings';
import { progressOf, type Progress } from '../../../core/tracking/progress';
import type { StatusContext } from '../../../core/tracking/status';

/** How the plan stands, and how that is told. */
export interface ProgressView {
  readonly context: StatusContext;
  /** Names of the departments in the order of the plan. */
  readonly departments: readonly string[];
  /** Name of the department of a row; empty where it has none. */
  readonly departmentOf: (row: string) => string;
  /** Of one department; of all with the empty name. */
  readonly of: (department: string) => Progress;
}

/** How a plan stands under these settings. @param today stands in for an as-of date that is left empty */
export function progressViewOf(plan: Plan, settings: Settings, today: PlainDate): ProgressView {
  const { asOf, holidays, tracking: limits, year } = settings;
  const context = { asOf: asOf ?? today, calendar: createCalendar(holidays), limits };
  return {
    context,
    departments: departmentNames(plan),
    departmentOf: (key) => plan.rows.find((row) => row.key === key)?.department?.name ?? '',
    of: (name) =>
      progressOf(
        plan.rows.filter(({ department }) => name === '' || department?.name === name),
        year ?? plan.year ?? yearOf(context.asOf),
        context,
      ),
  };
}
