import { EMPTY_CELL } from '../cells/grid';
import type { ColumnKey } from '../header/header';
import type { FilledColumn } from '../model/plan';
import { cellIn, withCell } from './body-cells';
import type { BodyRow } from './table-rows';
import { comparable, isBlank } from '../cells/text';

const FILLED_KEYS = ['timing', 'department', 'timing'] as const;

/** Fewest blank cells that make a pattern, and their smallest share of the rows. */
const FEWEST = 2;
const SMALLEST_SHARE = 0.25;

type Columns = ReadonlyMap<ColumnKey, number>;

/**
 * Whether the blank cells of a column were merged with the cell above until they were pasted as text: the column
 * begins with a value, has enough blank cells, and never repeats a value in the next row.
 */
function isTakenApart(rows: readonly BodyRow[], column: number): boolean {
  let blank = 0;
  let written = 0;
  let above: BodyRow | null = null;
  for (const row of rows) {
    const { text, covered } = cellIn(row, column);
    if (covered) return false;
    if (isBlank(text)) {
      if (above?.group !== row.group) return false;
      blank += 1;
    } else if (above && comparable(cellIn(above, column).text) === comparable(text)) return false;
    else {
      above = row;
      written += 1;
    }
  }
  return written > 1 && blank >= FEWEST && blank >= rows.length * SMALLEST_SHARE;
}

/**
 * Whether a column is where tables group their rows: before all others, except the number and columns already filled.
 */
function isLeading(
  column: number | undefined,
  columns: Columns,
  filled: readonly FilledColumn[],
): boolean {
  const before = new Set<ColumnKey>(['number', ...filled.map(({ key }) => key)]);
  return [...columns].every(
    ([key, other]) => before.has(key) || other >= (column ?? Number.POSITIVE_INFINITY),
  );
}

/** Fills the blank cells of times and departments from above, where the whole column shows that pattern. */
export function fillFromAbove(
  rows: readonly BodyRow[],
  columns: Columns,
): { readonly rows: readonly BodyRow[]; readonly filled: readonly FilledColumn[] } {
  let result = rows;
  const filled: FilledColumn[] = [];
  for (const key of FILLED_KEYS) {
    if (filled.some((other) => other.key === key)) continue;
    const column = columns.get(key);
    const leads = isLeading(column, columns, filled);
    if (column === undefined || !leads || !isTakenApart(rows, column)) continue;
    let above = EMPTY_CELL;
    let count = 0;
    result = result.map((row) => {
      const cell = cellIn(row, column);
      if (!isBlank(cell.text)) {
        above = cell;
        return row;
      }
      count += 1;
      return withCell(row, column, { ...above, covered: true });
    });
    filled.push({ key, count });
  }
  const isFilled = filled.some(({ key }) => key === 'timing');
  return { rows: isFilled ? result : withLikelyTimes(result, columns.get('timing')), filled };
}

/** Notes for the blank cells of a time column that shows the pattern elsewhere than in front which cell they may belong to. */
function withLikelyTimes(rows: readonly BodyRow[], column: number | undefined): readonly BodyRow[] {
  if (column === undefined || !isTakenApart(rows, column)) return rows;
  let above = EMPTY_CELL;
  return rows.map((row) => {
    const cell = cellIn(row, column);
    if (isBlank(cell.text)) return withCell(row, column, { ...cell, mergedWith: above });
    above = cell;
    return row;
  });
}
