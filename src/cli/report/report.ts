import type { Assessment } from '../../core/assessment/assess-plan';
import type { PlainDate } from '../../core/calendar/plain-date';
import type { CheckResult } from '../../core/checks/check-plan';
import type { Grid } from '../../core/plan/cells/grid';
import type { SettingsProblem } from '../../core/settings/settings';
import type { WaivedFinding } from '../../core/settings/waivers';
import type { PlanTable } from '../plan/plan-tables';

/** The results of a check run. */
export interface Report {
  /** The findings still open. */
  readonly result: CheckResult;
  readonly waived: readonly WaivedFinding[];
  /** Unusable rows of the file's settings tables. */
  readonly problems: readonly SettingsProblem[];
  readonly sheet: string | null;
  /** The cells that the plan was read from. */
  readonly grid: Grid;
  /** Further plan tables of the file, which were not read. */
  readonly others: readonly PlanTable[];
  /** The as-of date given by an option or the settings; `null` for the day of the run. */
  readonly asOf: PlainDate | null;
  /** `null` for a plan without the columns that scores depend on. */
  readonly assessment: Assessment | null;
}
