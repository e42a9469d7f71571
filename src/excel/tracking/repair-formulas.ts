import type { TrackingFormulas } from '../../core/workbook-contract/tracking-formulas';
import type { CellWrite } from '../grid/write-cells';
import type { ResolvedPlan } from '../plan/resolve-plan';

/** Excel puts this into formulas in place of a deleted column or table. */
const DELETED = '#REF!';

/**
 * Writes that restore formulas of tracking columns that a deletion has broken. A value that a user has typed over a
 * formula is not broken.
 * @param formulas the intended formulas by column
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
