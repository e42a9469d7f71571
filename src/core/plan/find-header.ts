import type { Grid, SeenCell } from './grid';
import { isHeaderWord, isPlanHeader, matchHeader } from './header';
import type { TableHeader } from './table-rows';
import { isBlank } from './text';
import { findTrackingColumns } from './find-tracking-columns';

/** Whether several columns have their word in the row: a title or 填报单位 line has not. */
const isHeaderLine = (row: readonly SeenCell[]): boolean =>
  matchHeader(row.map(({ text }) => text)).size > 1;

/** Whether a row only divides columns of the header above it (发布人: 姓名, 职务), its cells not merged. */
function isSecondLine(row: readonly SeenCell[], header: readonly SeenCell[]): boolean {
  if (!isHeaderLine(header)) return false;
  const filled = row.filter(({ text }) => !isBlank(text));
  const divides = row.some(({ text }, column) => text !== '' && !header[column]?.text);
  return filled.length > 1 && divides && filled.every(({ text }) => isHeaderWord(text));
}

/**
 * The header texts column by column; a header of two lines is read through both, whether its cells are merged
 * downwards or empty in one of them.
 */
function headerAt(
  grid: Grid,
  row: number,
  rowAt: (row: number) => readonly SeenCell[],
): TableHeader {
  const below = grid.merges.filter(
    (merge) => merge.top === row && merge.bottom > row && merge.bottom <= row + 2,
  );
  const depth = Math.max(
    isSecondLine(rowAt(row + 1), rowAt(row)) ? 2 : 1,
    ...below.map((merge) => merge.bottom - row + 1),
  );
  const above = row > 0 ? rowAt(row - 1) : [];
  const isFirstLine = isHeaderLine(above);
  const wordAbove = (column: number): string => (isFirstLine ? (above[column]?.text ?? '') : '');
  const levels = Array.from({ length: depth }, (_, level) => rowAt(row + level));
  const width = Math.max(...levels.map((level) => level.length));
  const texts = Array.from({ length: width }, (_, column) => {
    const parts = levels
      .map((level) => level[column])
      .map((cell) => (depth === 1 && cell?.covered ? '' : (cell?.text ?? '')));
    return [...new Set(parts)].join('') || wordAbove(column);
  });
  const columns = matchHeader(texts);
  const trackingColumns = findTrackingColumns(texts, new Set(columns.values()));
  return { row, depth, texts, columns, trackingColumns };
}

/** The first header of a plan table in the grid; `null` if it has none. */
export function findHeader(
  grid: Grid,
  rowAt: (row: number) => readonly SeenCell[],
): TableHeader | null {
  for (let row = 0; row < grid.rows.length; row += 1) {
    const filled = grid.rows[row]?.filter(({ text }) => text !== '').length ?? 0;
    if (filled < 2) continue;
    const header = headerAt(grid, row, rowAt);
    if (isPlanHeader(header.columns)) return header;
  }
  return null;
}
