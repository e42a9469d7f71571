import type { Plan } from '../../core/plan/plan';
import type { FormCells } from '../../core/tracking/forms/form';
import { command } from '../command/command';
import type { WriteReport } from '../command/write-report';
import type { PlanPlace } from '../plan/reading';
import { recordCells } from './record-cells';

/**
 * Writes tracking cells of one row. The row is looked for in the sheet as it is now; a cell that somebody has changed
 * since the reading, or that holds a formula, is left alone and told; where a column is gone nothing is written at
 * all. New wordings go to the word tables with it. Two syncs.
 */
export const recordRow = (
  place: PlanPlace,
  plan: Plan,
  row: string,
  cells: FormCells,
): Promise<WriteReport> =>
  command('recordRow', (context) => recordCells(context, { place, plan, row }, () => cells));
