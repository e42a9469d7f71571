import type { TrackingFormulas } from '../../core/workbook-contract/tracking-formulas';
import { isFormula } from '../grid/cells';
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
      const at = column - place.left;
      const held = cells.formulas?.[row.gridRow]?.[at] ?? '';
      const value = cells.values[row.gridRow]?.[at] ?? '';
      const isBroken = isFormula(held, value) && String(held).includes(DELETED);
      return isBroken ? [{ row: found.sheetRow(row), column, value: formula }] : [];
    });
  });
}
