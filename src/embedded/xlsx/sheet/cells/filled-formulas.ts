import type { ICellData } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/engine-formula';
import type { CellMatrix } from '../../../univer/cell-matrix';
import { forEachCell } from '../../../univer/cell-matrix';

interface Origin {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/**
 * After a fill, the grid stores the formula in the first cell only; the others refer to it by id.
 * @returns a function that adds the formula to a cell that refers to another
 */
export function withFilledFormulas(
  cells: CellMatrix,
): (cell: ICellData, row: number, column: number) => ICellData {
  const origins = new Map<string, Origin>();
  forEachCell(cells, (row, column, cell) => {
    if (cell?.si && cell.f) origins.set(cell.si, { formula: cell.f, row, column });
  });
  const lexer = new LexerTreeBuilder();
  return (cell, row, column) => {
    const origin = cell.si && !cell.f ? origins.get(cell.si) : undefined;
    if (!origin) return cell;
    const { formula } = origin;
    return {
      ...cell,
      f: lexer.moveFormulaRefOffset(formula, column - origin.column, row - origin.row),
    };
  };
}
