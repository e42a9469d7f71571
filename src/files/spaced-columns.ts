import type { Grid } from '../core/plan/grid';
import { isHeaderWord, isPlanHeader, matchHeader } from '../core/plan/header';
import { assignCells } from './assign-cells';
import { meaningsOf } from './one-cell-a-line';
import { gridOfRows, linesOf, type LineRow } from './text-lines';

/** What divides the cells: two blanks or more, an ideographic one, or as a last resort any blank. */
const GAPS = [/[ \u00a0\t]{2,}|[ \u00a0]*\u3000[\u3000 \u00a0]*/u, /[ \u00a0\u3000\t]+/u];

function readWith(text: string, gap: RegExp): Grid | null {
  const lines = linesOf(text).map(({ text: line, line: at }) => ({
    cells: line.split(gap).filter((cell) => cell !== ''),
    line: at,
  }));
  const at = lines.findIndex(
    ({ cells }) =>
      cells.length > 2 &&
      cells.every((cell) => isHeaderWord(cell)) &&
      isPlanHeader(matchHeader(cells)),
  );
  const header = lines[at];
  if (!header) return null;
  const meanings = meaningsOf(header.cells);
  const rows = lines.map((row, i): LineRow => {
    if (i <= at || row.cells.length < 2) return row;
    return { ...row, cells: assignCells(row.cells, meanings, ' ') ?? row.cells };
  });
  return gridOfRows(rows);
}

/** Reads a table whose columns are told apart by blanks alone; `null` if no line of the text is its header. */
export function readSpacedColumns(text: string): Grid | null {
  for (const gap of GAPS) {
    const grid = readWith(text, gap);
    if (grid) return grid;
  }
  return null;
}
