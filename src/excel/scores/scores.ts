import type { Assessment } from '../../core/assessment/assess-plan';
import type { PlainDate } from '../../core/calendar/plain-date';
import type { Agreement } from '../../core/reconciliation/compare-scores';
import type { SettingsProblem } from '../../core/settings/settings';
import type { WriteReport } from '../command/write-report';

/** Options for generating the score sheets. */
export interface ScoresOptions {
  /** Written to 参数表 as 考核基准日; `null` leaves the current value. */
  readonly asOf: PlainDate | null;
  /** Names of the departments that the sheets show; the others are filtered out. `null` shows all of the plan. */
  readonly departments: readonly string[] | null;
  /** Local time of generation: `YYYY-MM-DD HH:mm`. */
  readonly at: string;
}

/** The results of the engine and their comparison with the score sheets. */
export interface CurrentScores {
  readonly assessment: Assessment;
  readonly agreement: Agreement;
  /** Unusable rows of the settings tables; defaults are used instead. */
  readonly problems: readonly SettingsProblem[];
}

/** What generating wrote, and whether the results of the formulas equal the engine's. */
export interface ScoresReport extends WriteReport, CurrentScores {}
