import { COLUMN_KEYS } from '../../core/plan/header/header';
import type { Plan } from '../../core/plan/model/plan';
import { comparable, isBlank } from '../../core/plan/cells/text';
import type { Cells, RawValue } from '../grid/cells';

/** A cell of the block with its new value; rows and columns count from the block's first cell. */
export interface Filled {
  readonly row: number;
  readonly column: number;
  readonly value: RawValue;
}

/** The steps that turn a pasted plan into an Excel table. Rows and columns count from the block's first cell. */
export interface Conversion {
  readonly headerRow: number;
  /** First column, and how many. */
  readonly left: number;
  readonly columns: number;
  /** Number of rows of the table after the removals, header included. */
  readonly height: number;
  /** Blank rows, repeated headers and second lines of the header, in their order. */
  readonly removed: readonly number[];
  /** Header texts and the contents of merged cells, one entry for each cell that gets a value. */
  readonly filled: readonly Filled[];
}

/** Most rows that a header can have. */
const DEEPEST = 3;

export function conversionOf(plan: Plan, cells: Cells): Conversion {
  const { headerRow, headers, rows } = plan;
  const named = headers.flatMap((text, column) => (isBlank(text) ? [] : [column]));
  const left = named[0] ?? 0;
  const columns = (named.at(-1) ?? left) - left + 1;
  const depth = depthOf(plan, cells);
  const last = rows.at(-1)?.gridRow ?? headerRow + depth - 1;
  const lines = Array.from({ length: depth - 1 }, (_, i) => headerRow + 1 + i);
  const isAlone = (row: number): boolean =>
    cells.text[row]?.every((cell, at) => isBlank(cell) || (at >= left && at < left + columns)) ===
    true;
  // Whole sheet rows are deleted, so a row with cells outside the table stays.
  const skipped = plan.skipped
    .map(({ gridRow }) => gridRow)
    .filter((row) => row < last && isAlone(row));
  const continued = plan.asides
    .filter(({ kind }) => kind === 'continuation')
    .map(({ gridRow }) => gridRow);
  const removed = [...lines, ...skipped, ...continued].sort((a, b) => a - b);
  return {
    headerRow,
    left,
    columns,
    height: last - headerRow + 1 - removed.length,
    removed,
    filled: [
      ...headerTexts(plan, cells),
      ...mergedContents(plan, cells),
      ...readContents(plan, cells),
    ],
  };
}

/** Number of header rows: rows below the first count as long as they only contain parts of its texts. */
function depthOf({ headerRow, headers, rows, skipped }: Plan, { text, merges }: Cells): number {
  const taken = new Set([...rows, ...skipped].map(({ gridRow }) => gridRow));
  const isPart = (row: number): boolean => {
    const line = text[row] ?? [];
    const hasText = line.some((cell) => !isBlank(cell));
    const isCovered = merges.some((merge) => merge.top <= headerRow && merge.bottom >= row);
    return (
      (hasText || isCovered) &&
      line.every(
        (cell, column) =>
          isBlank(cell) || comparable(headers[column] ?? '').endsWith(comparable(cell)),
      )
    );
  };
  let depth = 1;
  while (depth < DEEPEST && !taken.has(headerRow + depth) && isPart(headerRow + depth)) depth += 1;
  return depth;
}

/** Header cells whose own text is not the full header, as in a header of several rows. */
const headerTexts = ({ headerRow, headers }: Plan, { text }: Cells): Filled[] =>
  headers.flatMap((header, column) =>
    isBlank(header) || text[headerRow]?.[column] === header
      ? []
      : [{ row: headerRow, column, value: header }],
  );

/**
 * Copies the content of a vertically merged cell to each plan row it covers, since a table cannot contain merged cells.
 * 序号 is not copied.
 */
function mergedContents({ columns, rows }: Plan, { values, merges }: Cells): Filled[] {
  const planRows = new Set(rows.map(({ gridRow }) => gridRow));
  const number = columns.number?.column;
  return merges.flatMap(({ top, left, bottom }) => {
    const value = values[top]?.[left] ?? '';
    if (left === number || value === '' || !planRows.has(top)) return [];
    return Array.from({ length: bottom - top }, (_, i) => top + 1 + i)
      .filter((row) => planRows.has(row))
      .map((row) => ({ row, column: left, value }));
  });
}

/** The values after conversion, each row with its former index. */
export function convertedValues(
  { removed, filled }: Conversion,
  { values }: Cells,
): { readonly from: number; readonly values: readonly RawValue[] }[] {
  const removedRows = new Set(removed);
  return values.flatMap((line, from) => {
    if (removedRows.has(from)) return [];
    const own = new Map(
      filled.filter(({ row }) => row === from).map(({ column, value }) => [column, value]),
    );
    return [{ from, values: line.map((value, column) => own.get(column) ?? value) }];
  });
}

/**
 * Cells whose value was read from several cells: texts that continue over several rows, and blanks that repeat the cell
 * above.
 */
const readContents = ({ columns, rows, filled }: Plan, { values }: Cells): Filled[] =>
  rows.flatMap(({ gridRow, cells }) =>
    COLUMN_KEYS.flatMap((key): Filled[] => {
      const column = columns[key]?.column;
      if (column === undefined) return [];
      const { joined, covered, value, text } = cells[key];
      const isWrapped = joined === true && key !== 'timing';
      const isFilled = covered === true && filled.some((one) => one.key === key);
      if (!isWrapped && !(isFilled && values[gridRow]?.[column] === '')) return [];
      return [{ row: gridRow, column, value: isWrapped ? text : value }];
    }),
  );
