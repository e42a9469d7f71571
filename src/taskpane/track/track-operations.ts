import type { Plan } from '../../core/plan/model/plan';
import type { FormCells } from '../../core/tracking/forms/form';
import type { LedgerEntry } from '../../core/tracking/ledger';
import type { LookAlike } from '../../core/tracking/look-alike-columns';
import type { PlanPlace, RowPlace } from '../../excel/plan/reading';
import type { WriteReport } from '../../excel/command/write-report';
import type { PlanOperations } from '../controller/plan-controller';
import type { WorkbookOperations } from '../workbook-operations';

/** What the tab 进度 asks of Excel. */
export interface TrackOperations
  extends PlanOperations, Pick<WorkbookOperations, 'changeSettings'> {
  /** Adds the tracking columns that the plan's table lacks. */
  readonly addTrackingColumns: (
    place: PlanPlace,
    plan: Plan,
    /** Columns of the office's own that are given the name of a tracking column. */
    adopted: readonly LookAlike[],
  ) => Promise<WriteReport>;
  /** Writes tracking cells of one row; a cell that somebody has changed is left alone. */
  readonly recordRow: (row: RowPlace, cells: FormCells) => Promise<WriteReport>;
  /** Writes a change into its row and appends it to the ledger, or nothing of it. */
  readonly recordChange: (
    row: RowPlace,
    cells: FormCells,
    entry: LedgerEntry,
  ) => Promise<WriteReport>;
}
