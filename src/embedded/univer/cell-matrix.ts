import type { ICellData, IRange } from '@univerjs/core';

/** Cells by row, then by column: the library's own sparse shape. */
export type CellMatrix = Record<number, Record<number, ICellData | null | undefined> | undefined>;

export function forEachCell(
  matrix: CellMatrix,
  visit: (row: number, column: number, cell: ICellData | null) => void,
): void {
  // Iterates keys directly: arrays of entries would cost more than the work on the cells.
  for (const key in matrix) {
    const row = Number(key);
    const cells = matrix[row] ?? {};
    for (const column in cells) visit(row, Number(column), cells[column] ?? null);
  }
}

export function putCell(
  matrix: CellMatrix,
  row: number,
  column: number,
  cell: ICellData | null,
): void {
  (matrix[row] ??= {})[column] = cell;
}

/** Whether the cell's content is given, not only its format and marks. */
export const isContent = (cell: ICellData | null): boolean =>
  cell === null || 'v' in cell || 'f' in cell || 'p' in cell || 'si' in cell;

export const hasCells = (matrix: CellMatrix): boolean => {
  for (const row in matrix) for (const _ in matrix[row]) return true;
  return false;
};

export const holdsFormula = (matrix: CellMatrix): boolean => {
  for (const row in matrix) {
    const cells = matrix[row] ?? {};
    for (const column in cells) if (cells[column]?.f || cells[column]?.si) return true;
  }
  return false;
};

/** The smallest range that holds every cell whose content (not only its format) is set, or null. */
export function boundsOfValues(matrix: CellMatrix): IRange | null {
  return bounds(matrix, isContent);
}

/** The smallest range that holds every cell that is set in any way, or null. */
export function boundsOfCells(matrix: CellMatrix): IRange | null {
  return bounds(matrix, () => true);
}

function bounds(matrix: CellMatrix, counts: (cell: ICellData | null) => boolean): IRange | null {
  let [startRow, endRow, startColumn, endColumn] = [Infinity, -1, Infinity, -1];
  for (const key in matrix) {
    const cells = matrix[key] ?? {};
    const row = Number(key);
    let isEmpty = true;
    for (const name in cells) {
      if (!counts(cells[name] ?? null)) continue;
      isEmpty = false;
      const column = Number(name);
      if (column < startColumn) startColumn = column;
      if (column > endColumn) endColumn = column;
    }
    if (isEmpty) continue;
    if (row < startRow) startRow = row;
    if (row > endRow) endRow = row;
  }
  return endRow < 0 ? null : { startRow, endRow, startColumn, endColumn };
}
