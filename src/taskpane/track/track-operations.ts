import type { FormCells } from '../../core/tracking/forms/form';
import type { LedgerEntry } from '../../core/tracking/ledger';
import type { RowPlace } from '../../excel/plan/reading';
import type { WriteReport } from '../../excel/command/write-report';
import type { PlanOperations } from '../controller/plan-controller';
import type { ColumnOperations, WorkbookOperations } from '../controller/workbook-operations';

/** The operations on the workbook that the tab 进度 needs. */
export interface TrackOperations
  extends
    PlanOperations,
    ColumnOperations,
    Pick<WorkbookOperations, 'changeSettings' | 'showSettings'> {
  /** Writes tracking cells of one row; a cell that somebody else has changed is left alone. */
  readonly recordRow: (row: RowPlace, cells: FormCells) => Promise<WriteReport>;
  /** Writes a change into its row and appends it to the ledger, or does neither. */
  readonly recordChange: (
    row: RowPlace,
    cells: FormCells,
    entry: LedgerEntry,
  ) => Promise<WriteReport>;
}
