import type { PlanRow } from '../../core/plan/model/plan';
import type { RawValue } from '../grid/cells';
import type { ResolvedPlan } from '../plan/resolve-plan';

/** Formula or value of a cell of a row. @param column of the sheet, from 0 */
export const heldIn = (
  { now }: ResolvedPlan,
  { gridRow }: Pick<PlanRow, 'gridRow'>,
  column: number,
): RawValue => now.cells.formulas?.[gridRow]?.[column - now.place.left] ?? '';
