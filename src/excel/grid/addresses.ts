/** A cell by row and column, both from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const LETTERS = 26;
const FIRST_CELL = /^\$?([A-Z]*)\$?(\d*)/u;

/** The first cell of a local address such as `B3`, `B3:C9,E1`, `B:C` or `3:4`. */
export function firstCellOf(address: string): CellPlace {
  const [, letters = '', digits = ''] = FIRST_CELL.exec(address) ?? [];
  let column = 0;
  for (const letter of letters) column = column * LETTERS + letter.charCodeAt(0) - 64;
  return { row: Math.max(0, Number(digits) - 1), column: Math.max(0, column - 1) };
}

/** Letters of a column, which is counted from 0. */
export function columnLetters(column: number): string {
  const rest = column % LETTERS;
  const letter = String.fromCharCode(65 + rest);
  return column < LETTERS ? letter : columnLetters((column - rest) / LETTERS - 1) + letter;
}
