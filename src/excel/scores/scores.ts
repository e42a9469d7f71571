import type { Assessment } from '../../core/assessment/assess-plan';
import type { PlainDate } from '../../core/calendar/plain-date';
import type { Agreement } from '../../core/reconciliation/compare-scores';
import type { SettingsProblem } from '../../core/settings/settings';
import type { WriteReport } from '../command/write-report';

/** How score sheets are to be made. */
export interface ScoresOptions {
  /** Written to 参数表 as 考核基准日; `null` leaves it as it stands there. */
  readonly asOf: PlainDate | null;
  /** Names of the departments that the sheets show; the others are filtered out. `null` shows all of the plan. */
  readonly departments: readonly string[] | null;
  /** When the sheets are made, by the clock of the person who makes them: `YYYY-MM-DD HH:mm`. */
  readonly at: string;
}

/** What the engine and the score sheets in the workbook say, at one moment. */
export interface CurrentScores {
  readonly assessment: Assessment;
  readonly agreement: Agreement;
  /** Rows of the settings tables that cannot be used; the defaults stand in for them. */
  readonly problems: readonly SettingsProblem[];
}

/** What generating wrote, and whether the formulas come to what the engine says. */
export interface ScoresReport extends WriteReport, CurrentScores {}
