/** What a spreadsheet or a file holds in one cell. A date is a serial number with a date format. */
export interface Cell {
  readonly value: string | number | boolean;
  /** The text as people see it. */
  readonly text: string;
  /** Excel number format, where it is not General. */
  readonly format?: string;
}

/** A merged range; rows and columns count from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A rectangle of cells as read from a sheet or a file. Rows may be of different length. */
export interface Grid {
  readonly rows: readonly (readonly Cell[])[];
  readonly merges: readonly Merge[];
}

/** A cell seen through the merge it lies in. */
export interface SeenCell extends Cell {
  /** The cell shows the value of a merged cell that begins in a row above or a column to the left. */
  readonly covered: boolean;
}

export const EMPTY_CELL: SeenCell = { value: '', text: '', covered: false };

/** A cell that holds just this text. */
export const textCell = (text: string): Cell => ({ value: text, text });

/** A look at each cell of a grid by row and column (from 0), a merged cell yielding its value in all it covers. */
export function seeThroughMerges(grid: Grid): (row: number, column: number) => SeenCell {
  const anchors = new Map<number, Map<number, Merge>>();
  for (const merge of grid.merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, grid.rows.length - 1); row += 1) {
      const columns = anchors.get(row) ?? new Map<number, Merge>();
      for (let column = merge.left; column <= merge.right; column += 1) columns.set(column, merge);
      anchors.set(row, columns);
    }
  }
  const plain = (row: number, column: number): SeenCell => {
    const cell = grid.rows[row]?.[column];
    return cell ? { ...cell, covered: false } : EMPTY_CELL;
  };
  return (row, column) => {
    const merge = anchors.size > 0 ? anchors.get(row)?.get(column) : undefined;
    if (!merge || (merge.top === row && merge.left === column)) return plain(row, column);
    return { ...plain(merge.top, merge.left), covered: true };
  };
}
