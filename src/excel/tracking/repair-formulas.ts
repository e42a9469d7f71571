import type { TrackingFormulas } from '../../core/workbook-contract/tracking-formulas';
import type { CellWrite } from '../grid/write-cells';
import type { ResolvedPlan } from '../plan/resolve-plan';

/** What Excel puts for a column or a table that a formula read and somebody has deleted. */
const DELETED = '#REF!';

/**
 * The writes that put right what a deletion has broken in the tracking columns' formulas. What a person has typed in
 * place of a formula is none.
 * @param formulas by column, as they are to be
 */
export function formulaRepairs(
  found: ResolvedPlan,
  formulas: Partial<TrackingFormulas>,
): CellWrite[] {
  const { plan, cells, place } = found.now;
  return Object.entries(formulas).flatMap(([name, formula]) => {
    const column = found.columnOf(name);
    if (column < 0) return [];
    return plan.rows.flatMap((row): CellWrite[] => {
      const held = cells.formulas?.[row.gridRow]?.[column - place.left];
      const isBroken = typeof held === 'string' && held.startsWith('=') && held.includes(DELETED);
      return isBroken ? [{ row: found.sheetRow(row), column, value: formula }] : [];
    });
  });
}
