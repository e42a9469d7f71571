import type { ICellData, IStyleData } from '@univerjs/core';
import type { Area } from '../data/area';
import { intersection, MAX_COLUMNS, MAX_ROWS } from '../data/area';
import type { ModelCore } from '../core/model-core';
import { GENERAL } from './values';

/** Reads cells. */
export class Cells {
  constructor(private readonly core: ModelCore) {}

  get(sheetId: string, row: number, column: number): ICellData | null {
    return this.core.worksheet(sheetId).getCellMatrix().getValue(row, column) ?? null;
  }

  /** The cell's own format, without what its row, column or sheet gives it. */
  style(cell: ICellData | null): IStyleData {
    return this.core.grid.workbook.getStyles().getStyleByCell(cell) ?? {};
  }

  pattern(cell: ICellData | null): string {
    return this.style(cell).n?.pattern ?? GENERAL;
  }

  /** One row of results after another, for every cell of the area. */
  map<T>(area: Area, read: (cell: ICellData | null, row: number, column: number) => T): T[][] {
    const matrix = this.core.worksheet(area.sheetId).getCellMatrix();
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) =>
        read(matrix.getValue(area.row + r, area.column + c) ?? null, area.row + r, area.column + c),
      ),
    );
  }

  /** Visits the existing cells of the area, without empty ones that have no format. */
  forEach(area: Area, visit: (cell: ICellData, row: number, column: number) => void): void {
    const used = this.extent(area.sheetId);
    const shared = used && intersection(area, used);
    if (!shared) return;
    const matrix = this.core.worksheet(area.sheetId).getCellMatrix();
    for (let row = shared.row; row < shared.row + shared.rows; row += 1) {
      for (let column = shared.column; column < shared.column + shared.columns; column += 1) {
        const cell = matrix.getValue(row, column);
        if (cell) visit(cell, row, column);
      }
    }
  }

  /** The smallest area that holds every cell with content (or, unless `valuesOnly`, with a format); null if none. */
  used(within: Area, valuesOnly: boolean): Area | null {
    let top = MAX_ROWS;
    let left = MAX_COLUMNS;
    let bottom = -1;
    let right = -1;
    this.forEach(within, (cell, row, column) => {
      if (valuesOnly ? !hasContent(cell) : !hasContent(cell) && !cell.s) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
    if (bottom < 0) return null;
    return {
      sheetId: within.sheetId,
      row: top,
      column: left,
      rows: bottom - top + 1,
      columns: right - left + 1,
    };
  }

  private extent(sheetId: string): Area | null {
    const range = this.core.worksheet(sheetId).getCellMatrix().getDataRange();
    if (range.endRow < 0 || range.endColumn < 0) return null;
    return { sheetId, row: 0, column: 0, rows: range.endRow + 1, columns: range.endColumn + 1 };
  }
}

export function hasContent(cell: ICellData | null | undefined): boolean {
  if (!cell) return false;
  return (
    (cell.v !== undefined && cell.v !== null && cell.v !== '') || Boolean(cell.f) || Boolean(cell.p)
  );
}

export const wholeSheet = (sheetId: string): Area => ({
  sheetId,
  row: 0,
  column: 0,
  rows: MAX_ROWS,
  columns: MAX_COLUMNS,
});
