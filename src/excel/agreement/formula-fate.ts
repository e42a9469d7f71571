import type { Cause, CellFate, TableCell } from '../../core/reconciliation/compare-scores';
import type { RawValue } from '../grid/cells';
import { isSameFormula } from './same-formula';

/** What stands in a cell: its formula or its value, and what it shows. */
export interface HeldCell {
  readonly held: RawValue;
  readonly text: string;
}

/** Asks for the formulas of a range; there after the next sync, nothing where the range is not there. */
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
 * What became of a formula that the add-in has written.
 * @param table that both stand in
 */
export function fateOf({ held }: HeldCell, formula: string, table: string): CellFate {
  if (typeof held !== 'string' || !held.startsWith('=')) return 'typed';
  return isSameFormula(held, formula, table) ? 'generated' : 'edited';
}

/** A cell that does not hold its formula any more, as a cause of what differs elsewhere. */
export function causeOf(cell: TableCell, sheet: string, held: HeldCell, formula: string): Cause[] {
  const fate = fateOf(held, formula, cell.table);
  return fate === 'generated' ? [] : [{ kind: 'cell', cell, sheet, fate, shown: held.text }];
}
