import type { Grid } from '../../core/plan/cells/grid';
import { isHeaderWord, isPlanHeader, matchHeader } from '../../core/plan/header/header';
import { assignCells } from './assign-cells';
import { meaningsOf } from './one-cell-a-line';
import { gridOfRows, linesOf, type LineRow } from './text-lines';

/** What people type between the cells of a table where they have no tab. */
const SEPARATORS = [',', '，', ';', '；', ' / ', '‖', ' & '] as const;
const FEWEST_COLUMNS = 3;
/** Most separators that cells have in their own text. */
const MOST_IN_CELLS = 6;

function readWith(text: string, separator: string): Grid | null {
  if (!text.includes(separator)) return null;
  const lines = linesOf(text).filter((line) => line.text !== '');
  const split = (line: string): string[] => line.split(separator).map((cell) => cell.trim());
  const at = lines.findIndex(({ text: line }) => {
    const cells = split(line);
    return (
      cells.length >= FEWEST_COLUMNS &&
      cells.every((cell) => isHeaderWord(cell)) &&
      isPlanHeader(matchHeader(cells))
    );
  });
  const header = lines[at];
  if (!header) return null;
  const words = split(header.text);
  const meanings = meaningsOf(words);
  const rowOf = ({ text: whole, line }: { text: string; line: number }): LineRow => {
    const cells = split(whole);
    if (cells.length < FEWEST_COLUMNS) return { cells: [whole], line };
    const extra = cells.length - words.length;
    const isSplit = extra > 0 && extra <= MOST_IN_CELLS;
    const assigned = isSplit ? assignCells(cells, meanings, separator) : cells;
    return { cells: assigned ?? cells, line };
  };
  const above = lines.slice(0, at).map(({ text: cell, line }) => ({ cells: [cell], line }));
  return gridOfRows([
    ...above,
    { cells: words, line: header.line },
    ...lines.slice(at + 1).map(rowOf),
  ]);
}

/** Reads a table whose cells are divided by commas, semicolons and the like; `null` if no line of the text is its header. */
export function readSeparatedColumns(text: string): Grid | null {
  for (const separator of SEPARATORS) {
    const grid = readWith(text, separator);
    if (grid) return grid;
  }
  return null;
}
