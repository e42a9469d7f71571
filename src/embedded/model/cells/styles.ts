import type { ICellData, IStyleData } from '@univerjs/core';
import type { Area } from '../data/area';
import { intersection, isWholeColumns, isWholeRows } from '../data/area';
import { putCell } from '../../univer/cell-matrix';
import type { CellMatrix } from '../../univer/cell-matrix';
import type { Cells } from './cells';
import type { ModelCore } from '../core/model-core';

/** A change to a style; `null` takes a property back to its default. */
export type StylePatch = { [K in keyof IStyleData]?: IStyleData[K] | null };

interface Position {
  readonly row: number;
  readonly column: number;
}

/** Cells with the same key get the same style; null for a cell that has parts with styles of their own. */
function groupOf(cell: ICellData | null, patch: StylePatch): string | null {
  if (cell?.p || typeof cell?.s === 'object') return null;
  return `${cell?.s ?? ''}|${JSON.stringify(patch)}`;
}

/** Formats cells. */
export class Styles {
  constructor(
    private readonly core: ModelCore,
    private readonly cells: Cells,
  ) {}

  patch(area: Area, patch: StylePatch): void {
    this.patchEach(area, () => patch);
  }

  /** Applies a separate change to each cell. Whole rows and columns are formatted within the size of the sheet. */
  patchEach(area: Area, patchOf: (row: number, column: number) => StylePatch | null): void {
    const bounded = this.bounded(area);
    if (!bounded) return;
    const { sheetId } = area;
    const all: CellMatrix = {};
    const firsts: CellMatrix = {};
    const followers: { row: number; column: number; first: Position }[] = [];
    const groups = new Map<string, Position>();
    for (let row = bounded.row; row < bounded.row + bounded.rows; row += 1) {
      for (let column = bounded.column; column < bounded.column + bounded.columns; column += 1) {
        const patch = patchOf(row, column);
        if (!patch) continue;
        putCell(all, row, column, {});
        const key = groupOf(this.cells.get(sheetId, row, column), patch);
        const first = key === null ? undefined : groups.get(key);
        if (first) {
          followers.push({ row, column, first });
          continue;
        }
        if (key !== null) groups.set(key, { row, column });
        putCell(firsts, row, column, { s: patch as IStyleData });
      }
    }
    // The library merges styles cell by cell, which is slow; cells with equal styles and changes are merged once.
    this.core.silently(() => {
      this.core.writeCells(sheetId, firsts);
    });
    for (const { row, column, first } of followers) this.lookLike(first, { sheetId, row, column });
    this.core.writeCells(sheetId, all);
  }

  private lookLike(first: Position, cell: Position & { readonly sheetId: string }): void {
    const matrix = this.core.worksheet(cell.sheetId).getCellMatrix();
    const { s } = this.cells.get(cell.sheetId, first.row, first.column) ?? {};
    const old = matrix.getValue(cell.row, cell.column);
    if (s) matrix.setValue(cell.row, cell.column, { ...old, s });
    else if (old) delete old.s;
  }

  clear(area: Area): void {
    const matrix: CellMatrix = {};
    this.cells.forEach(area, (cell, row, column) => {
      if (cell.s) putCell(matrix, row, column, { s: null });
    });
    this.core.writeCells(area.sheetId, matrix);
  }

  /** The property's value if all cells of the area share it, else null, as Office.js reports it. */
  common<T>(area: Area, read: (style: IStyleData, cell: ICellData | null) => T): T | null {
    const bounded = this.bounded(area) ?? { ...area, rows: 1, columns: 1 };
    const found = new Set<T>();
    for (const line of this.cells.map(bounded, (cell) => read(this.cells.style(cell), cell))) {
      for (const value of line) {
        found.add(value);
        if (found.size > 1) return null;
      }
    }
    const [only] = found;
    return only ?? null;
  }

  private bounded(area: Area): Area | null {
    if (!isWholeRows(area) && !isWholeColumns(area)) return area;
    const sheet = this.core.worksheet(area.sheetId);
    return intersection(area, {
      sheetId: area.sheetId,
      row: 0,
      column: 0,
      rows: sheet.getRowCount(),
      columns: sheet.getColumnCount(),
    });
  }
}
