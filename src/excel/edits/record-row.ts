import type { FormCells } from '../../core/tracking/forms/form';
import type { CommandContext } from '../command/command-context';
import type { WriteReport } from '../command/write-report';
import type { RowPlace } from '../plan/reading';
import { recordCells } from './record-cells';

/**
 * Writes tracking cells of one row. The row is located in the current sheet; a cell that was changed since it was read,
 * or that holds a formula, is left alone and reported; if a column is gone nothing is written. New wordings are added
 * to the word tables in the same batch. Two syncs.
 */
export function recordRow(
  context: CommandContext,
  row: RowPlace,
  cells: FormCells,
): Promise<WriteReport> {
  return recordCells(context, row, Object.keys(cells), () => cells);
}
