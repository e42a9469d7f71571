import type { TableCell } from '../../core/reconciliation/compare-scores';
import type { PlainDate } from '../../core/calendar/plain-date';
import type { Plan } from '../../core/plan/model/plan';
import type { LookAlike } from '../../core/tracking/look-alike-columns';
import type { PlanPlace } from '../../excel/plan/reading';
import type { ScoresOptions, ScoresReport, CurrentScores } from '../../excel/scores/scores';
import type { WriteReport } from '../../excel/command/write-report';
import type { PlanOperations } from '../controller/plan-controller';
import type { WorkbookOperations } from '../workbook-operations';

/** What the tab 考核 asks of Excel. */
export interface AssessOperations
  extends PlanOperations, Pick<WorkbookOperations, 'changeSettings' | 'showSettings'> {
  /** Adds the tracking columns that the plan's table lacks. */
  readonly addTrackingColumns: (
    place: PlanPlace,
    plan: Plan,
    /** Columns of the office's own that are given the name of a tracking column. */
    adopted: readonly LookAlike[],
  ) => Promise<WriteReport>;
  /** Writes the score sheets as live formulas, and compares what they come to with the engine. */
  readonly generateScores: (
    place: PlanPlace,
    plan: Plan,
    options: ScoresOptions,
  ) => Promise<ScoresReport>;
  /**
   * Compares the score sheets as they stand with the engine; `null` where there are none.
   * @param today stands in for an as-of date that is left empty
   */
  readonly readScores: (
    place: PlanPlace,
    plan: Plan,
    today: PlainDate,
  ) => Promise<CurrentScores | null>;
  /** Shows a cell of a score sheet; `false` if it is not there. */
  readonly showTableCell: (cell: TableCell) => Promise<boolean>;
}
