import type { ICellData, IStyleData } from '@univerjs/core';
import type { Area } from '../data/area';
import { intersection, isWholeColumns, isWholeRows } from '../data/area';
import { putCell } from '../../univer/cell-matrix';
import type { CellMatrix } from '../../univer/cell-matrix';
import type { Cells } from './cells';
import type { ModelCore } from '../core/model-core';

/** A change to a style; `null` takes a property back to its default. */
export type StylePatch = { [K in keyof IStyleData]?: IStyleData[K] | null };

/** The first cell of those that get the same style; the library merges styles cell by cell, which is slow. */
interface Group {
  readonly row: number;
  readonly column: number;
}

/** Numbers the changes: the text of one is made once, however many cells it is for. */
class Changes {
  private readonly texts = new Map<StylePatch, string>();

  keyOf(patch: StylePatch): string {
    let text = this.texts.get(patch);
    if (text === undefined) {
      text = JSON.stringify(patch);
      this.texts.set(patch, text);
    }
    return text;
  }
}

/** The id of the cell's style; `null` if no other cell is like it, since it has parts with styles of their own. */
const ownStyle = (cell: ICellData | null): string | null =>
  cell?.p || typeof cell?.s === 'object' ? null : (cell?.s ?? '');

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
    const changes = new Changes();
    const groups = new Map<string, Group>();
    const firsts: CellMatrix = {};
    // Three lists of equal length: a thousand rows of objects would be more work than their styles.
    const followers = { rows: [] as number[], columns: [] as number[], groups: [] as Group[] };
    const corners = new Corners();
    for (let row = bounded.row; row < bounded.row + bounded.rows; row += 1) {
      for (let column = bounded.column; column < bounded.column + bounded.columns; column += 1) {
        const patch = patchOf(row, column);
        if (!patch) continue;
        corners.add(row, column);
        const cell = this.cells.get(sheetId, row, column);
        const style = ownStyle(cell);
        const key = style === null ? null : `${style}|${changes.keyOf(patch)}`;
        const first = key === null ? undefined : groups.get(key);
        if (first) {
          followers.rows.push(row);
          followers.columns.push(column);
          followers.groups.push(first);
          continue;
        }
        if (key !== null) groups.set(key, { row, column });
        putCell(firsts, row, column, { s: patch as IStyleData });
      }
    }
    this.core.silently(() => {
      this.core.writeCells(sheetId, firsts);
    });
    followers.groups.forEach((first, at) => {
      this.lookLike(first, sheetId, followers.rows[at] ?? 0, followers.columns[at] ?? 0);
    });
    this.core.writeCells(sheetId, corners.cells());
  }

  private lookLike(first: Group, sheetId: string, row: number, column: number): void {
    const matrix = this.core.worksheet(sheetId).getCellMatrix();
    const { s } = this.cells.get(sheetId, first.row, first.column) ?? {};
    const old = matrix.getValue(row, column);
    if (s && old) old.s = s;
    else if (s) matrix.setValue(row, column, { s });
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

/** The corners of what was formatted: enough to report it as an area. */
class Corners {
  private area: readonly [number, number, number, number] | null = null;

  add(row: number, column: number): void {
    const [top, left, bottom, right] = this.area ?? [row, column, row, column];
    if (this.area && row >= top && row <= bottom && column >= left && column <= right) return;
    this.area = [
      Math.min(top, row),
      Math.min(left, column),
      Math.max(bottom, row),
      Math.max(right, column),
    ];
  }

  cells(): CellMatrix {
    const matrix: CellMatrix = {};
    if (!this.area) return matrix;
    const [top, left, bottom, right] = this.area;
    putCell(matrix, top, left, {});
    putCell(matrix, bottom, right, {});
    return matrix;
  }
}
