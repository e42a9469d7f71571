import { LexerTreeBuilder } from '@univerjs/engine-formula';
import { putCell } from '../../univer/cell-matrix';
import type { CellMatrix } from '../../univer/cell-matrix';
import { wholeSheet } from '../cells/cells';
import type { Cells } from '../cells/cells';
import type { ModelCore } from '../core/model-core';
import type { Formulas } from './formulas';
import { writtenFormula } from '../data/snapshot';

interface Origin {
  readonly written: string;
  readonly isStructured: boolean;
  readonly row: number;
  readonly column: number;
}

/**
 * Filling a formula in the grid stores it in one cell; the others refer to it by an id. This gives each cell its own
 * formula, so that reading, translating, moving and saving need not resolve ids.
 */
export function expandFilledFormulas(
  core: ModelCore,
  cells: Cells,
  formulas: Formulas,
  sheetId: string,
): void {
  const origins = new Map<string, Origin>();
  const pointers: { id: string; row: number; column: number }[] = [];
  cells.forEach(wholeSheet(sheetId), (cell, row, column) => {
    if (!cell.si) return;
    const written = writtenFormula(cell);
    if (written === null) pointers.push({ id: cell.si, row, column });
    else origins.set(cell.si, { written, isStructured: written !== cell.f, row, column });
  });
  const lexer = core.grid.injector.get(LexerTreeBuilder);
  const own: CellMatrix = {};
  for (const { id, row, column } of pointers) {
    const origin = origins.get(id);
    if (!origin) continue;
    const { written, isStructured } = origin;
    const formula = isStructured
      ? written
      : lexer.moveFormulaRefOffset(written, column - origin.column, row - origin.row);
    const at = { sheetId, row, column, rows: 1, columns: 1 };
    putCell(own, row, column, formulas.cellFor(formula, at));
  }
  // Not an edit: the cells were reported when they were filled.
  core.silently(() => {
    core.writeCells(sheetId, own);
  });
}
