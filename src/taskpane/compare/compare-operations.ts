import type { FormCells } from '../../core/tracking/forms/form';
import type { LedgerEntry } from '../../core/tracking/ledger';
import type { WriteReport } from '../../excel/command/write-report';
import type { RowPlace } from '../../excel/plan/reading';
import type { CollectOperations } from '../collect/collect-operations';

/** The operations on the workbook that comparing needs. */
export interface CompareOperations extends Pick<CollectOperations, 'appendConferences'> {
  /** Writes a change into its row and appends it to the ledger, or does neither. */
  readonly recordChange: (
    row: RowPlace,
    cells: FormCells,
    entry: LedgerEntry,
  ) => Promise<WriteReport>;
}
