import type { Assessment } from '../core/assessment/assess-plan';
import type { PlainDate } from '../core/calendar/plain-date';
import type { CheckResult } from '../core/checks/check-plan';
import type { Grid } from '../core/plan/cells/grid';
import type { SettingsProblem } from '../core/settings/settings';
import type { WaivedFinding } from '../core/settings/waivers';
import type { PlanTable } from './plan-tables';

/** What a run of the check has to tell. */
export interface Report {
  /** The findings still open. */
  readonly result: CheckResult;
  readonly waived: readonly WaivedFinding[];
  /** Rows of the file's settings tables that cannot be used. */
  readonly problems: readonly SettingsProblem[];
  readonly sheet: string | null;
  /** The cells that the plan was read from. */
  readonly grid: Grid;
  /** Further plan tables of the file, which were not read. */
  readonly others: readonly PlanTable[];
  /** The as-of date that was asked for, by an option or the settings; `null` for the day of the run. */
  readonly asOf: PlainDate | null;
  /** `null` for a plan without the columns that scores rest on. */
  readonly assessment: Assessment | null;
}
