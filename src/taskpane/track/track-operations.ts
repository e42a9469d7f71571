import type { Plan } from '../../core/plan/model/plan';
import type { FormCells } from '../../core/tracking/forms/form';
import type { LedgerEntry } from '../../core/tracking/ledger';
import type { LookAlike } from '../../core/tracking/look-alike-columns';
import type { PlanPlace, RowPlace } from '../../excel/plan/reading';
import type { WriteReport } from '../../excel/command/write-report';
import type { PlanOperations } from '../controller/plan-controller';
import type { WorkbookOperations } from '../controller/workbook-operations';

/** The operations on the workbook that the tab 进度 needs. */
export interface TrackOperations
  extends PlanOperations, Pick<WorkbookOperations, 'changeSettings' | 'showSettings'> {
  /** Adds the tracking columns that the plan's table lacks. */
  readonly addTrackingColumns: (
    place: PlanPlace,
    plan: Plan,
    /** Columns of the office's own that are to be renamed to tracking columns. */
    adopted: readonly LookAlike[],
  ) => Promise<WriteReport>;
  /** Writes tracking cells of one row; a cell that somebody else has changed is left alone. */
  readonly recordRow: (row: RowPlace, cells: FormCells) => Promise<WriteReport>;
  /** Writes a change into its row and appends it to the ledger, or does neither. */
  readonly recordChange: (
    row: RowPlace,
    cells: FormCells,
    entry: LedgerEntry,
  ) => Promise<WriteReport>;
}
