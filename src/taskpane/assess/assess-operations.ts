import type { TableCell } from '../../core/reconciliation/compare-scores';
import type { PlainDate } from '../../core/calendar/plain-date';
import type { Plan } from '../../core/plan/model/plan';
import type { LookAlike } from '../../core/tracking/look-alike-columns';
import type { PlanPlace } from '../../excel/plan/reading';
import type { ScoresOptions, ScoresReport, CurrentScores } from '../../excel/scores/scores';
import type { WriteReport } from '../../excel/command/write-report';
import type { PlanOperations } from '../controller/plan-controller';
import type { WorkbookOperations } from '../controller/workbook-operations';

/** The operations on the workbook that the tab 考核 needs. */
export interface AssessOperations
  extends PlanOperations, Pick<WorkbookOperations, 'changeSettings' | 'showSettings'> {
  /** Adds the tracking columns that the plan's table lacks. */
  readonly addTrackingColumns: (
    place: PlanPlace,
    plan: Plan,
    /** Columns of the office's own that are to be renamed to tracking columns. */
    adopted: readonly LookAlike[],
  ) => Promise<WriteReport>;
  /** Writes the score sheets as formulas, and compares their results with the engine's. */
  readonly generateScores: (
    place: PlanPlace,
    plan: Plan,
    options: ScoresOptions,
  ) => Promise<ScoresReport>;
  /**
   * Compares the existing score sheets with the engine; `null` if there are none.
   * @param today used if the as-of date is empty
   */
  readonly readScores: (
    place: PlanPlace,
    plan: Plan,
    today: PlainDate,
  ) => Promise<CurrentScores | null>;
  /** Shows a cell of a score sheet; `false` if it does not exist. */
  readonly showTableCell: (cell: TableCell) => Promise<boolean>;
}
