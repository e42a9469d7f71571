import type { FormCells } from '../../core/tracking/forms/form';
import type { Plan } from '../../core/plan/model/plan';
import type { LedgerEntry } from '../../core/tracking/ledger';
import type { PlanPlace, RowPlace } from '../../excel/plan/reading';
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
  /** Rewrites the sheet 进度看板. @param at local time: `YYYY-MM-DD HH:mm` */
  readonly makeBoard: (place: PlanPlace, plan: Plan, at: string) => Promise<WriteReport>;
  /** Writes a change into its row and appends it to the ledger, or does neither. */
  readonly recordChange: (
    row: RowPlace,
    cells: FormCells,
    entry: LedgerEntry,
  ) => Promise<WriteReport>;
}
