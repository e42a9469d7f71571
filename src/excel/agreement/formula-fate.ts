import type { Cause, CellFate, TableCell } from '../../core/reconciliation/compare-scores';
import { isFormula, type RawValue } from '../grid/cells';
import { isSameFormula } from './same-formula';

/** The content of a cell (formula or value) and the text it shows. */
export interface HeldCell {
  readonly held: RawValue;
  readonly text: string;
}

/** Asks for the formulas of a range; available after the next sync, empty if the range does not exist. */
export function askForHeldCells(range: Excel.Range): () => HeldCell[][] {
  range.load('formulas,text');
  return () =>
    range.isNullObject
      ? []
      : (range.formulas as RawValue[][]).map((row, i) =>
          row.map((held, j) => ({ held, text: range.text[i]?.[j] ?? '' })),
        );
}

/**
 * The state of a formula that the add-in has written.
 * @param table name of the table that contains both
 */
export function fateOf({ held, text }: HeldCell, formula: string, table: string): CellFate {
  if (typeof held !== 'string' || !isFormula(held, text)) return 'typed';
  return isSameFormula(held, formula, table) ? 'generated' : 'edited';
}

/** Reports a cell that no longer holds its formula as a cause of differences elsewhere. */
export function causeOf(cell: TableCell, sheet: string, held: HeldCell, formula: string): Cause[] {
  const fate = fateOf(held, formula, cell.table);
  return fate === 'generated' ? [] : [{ kind: 'cell', cell, sheet, fate, shown: held.text }];
}
