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
  /** The line of the document on which each row begins, from 1, where that is not simply its place. */
  readonly lines?: readonly number[];
}

/** The row of the sheet, or the line of the text, of a row of the grid, from 1. */
export const lineOf = ({ lines }: Pick<Grid, 'lines'>, gridRow: number): number =>
  lines?.[gridRow] ?? gridRow + 1;

/** A cell seen through the merge it lies in. */
export interface SeenCell extends Cell {
  /** The cell shows the value of a merged cell that begins in a row above or a column to the left. */
  readonly covered?: true;
  /** The covering cell begins in a column to the left: the text says nothing of this column. */
  readonly spread?: true;
  /** Composed of several cells (月 and 日, a wrapped line): no single cell of the sheet holds the text. */
  readonly joined?: true;
  /** The cell says 「同上」; this is the cell that it refers to. */
  readonly ditto?: SeenCell;
  /** The cell is blank and may have been merged with this one before it was pasted. */
  readonly mergedWith?: SeenCell;
}

export const EMPTY_CELL: SeenCell = { value: '', text: '' };

/** A cell that holds just this text. */
export const textCell = (text: string): Cell => ({ value: text, text });

/** Reads the cells of each row (from 0); all cells of a merged range have its value. */
export function seeThroughMerges(grid: Grid): (row: number) => readonly SeenCell[] {
  const byRow = new Map<number, Merge[]>();
  for (const merge of grid.merges) {
    for (let row = merge.top; row <= Math.min(merge.bottom, grid.rows.length - 1); row += 1) {
      const known = byRow.get(row);
      if (known) known.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  return (row) => {
    const cells: readonly SeenCell[] = grid.rows[row] ?? [];
    const merges = byRow.get(row);
    if (!merges) return cells;
    const seen = [...cells];
    for (const { top, left, right } of merges) {
      const anchor = grid.rows[top]?.[left] ?? EMPTY_CELL;
      for (let column = left; column <= right; column += 1) {
        if (top === row && column === left) continue;
        seen[column] = { ...anchor, covered: true, ...(column > left && { spread: true }) };
      }
    }
    // A merge may begin beyond the cells the row has of its own.
    return Array.from(seen, (cell: SeenCell | undefined) => cell ?? EMPTY_CELL);
  };
}
