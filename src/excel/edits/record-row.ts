import type { FormCells } from '../../core/tracking/forms/form';
import type { CommandContext } from '../command/command-context';
import type { WriteReport } from '../command/write-report';
import type { RowPlace } from '../plan/reading';
import { recordCells } from './record-cells';

/**
 * Writes tracking cells of one row. The row is looked for in the sheet as it is now; a cell that somebody has changed
 * since the reading, or that holds a formula, is left alone and told; where a column is gone nothing is written at
 * all. New wordings go to the word tables with it. Two syncs.
 */
export function recordRow(
  context: CommandContext,
  row: RowPlace,
  cells: FormCells,
): Promise<WriteReport> {
  return recordCells(context, row, () => cells);
}
