import type { RawValue } from './cells';

/** A cell of a sheet and what to write into it. Rows and columns count from 0. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** As it is typed: a text that Excel would misunderstand has its apostrophe. */
  readonly value: RawValue;
}

/** What a write found in the cells; it is there after the next sync. */
export interface PendingWrite {
  /** Formula or value of each cell just before it was written. */
  readonly found: () => ReadonlyMap<CellWrite, RawValue>;
}

/**
 * Writes cells with the next sync: a column at a time, cells between them left as they are. Where rows are hidden
 * every cell is written by itself, since Excel puts a block into the wrong rows of a filtered table.
 */
export function writeCells(
  sheet: Excel.Worksheet,
  writes: readonly CellWrite[],
  hasHiddenRows: boolean,
): PendingWrite {
  const blocks = hasHiddenRows ? writes.map((write) => [write]) : byColumn(writes);
  const pending = blocks.map((block) => writeBlock(sheet, block));
  return { found: () => new Map(pending.flatMap((found) => found())) };
}

function byColumn(writes: readonly CellWrite[]): CellWrite[][] {
  const columns = new Map<number, CellWrite[]>();
  for (const write of writes) {
    const column = columns.get(write.column);
    if (column) column.push(write);
    else columns.set(write.column, [write]);
  }
  return [...columns.values()];
}

function writeBlock(
  sheet: Excel.Worksheet,
  block: readonly CellWrite[],
): () => [CellWrite, RawValue][] {
  const rows = block.map(({ row }) => row);
  const top = rows.reduce((a, b) => Math.min(a, b));
  const height = rows.reduce((a, b) => Math.max(a, b)) - top + 1;
  const values: (RawValue | null)[][] = Array.from({ length: height }, () => [null]);
  for (const { row, value } of block) values[row - top] = [value];
  return put(sheet.getRangeByIndexes(top, block[0]?.column ?? 0, height, 1), values, (found) =>
    block.map((write) => [write, found[write.row - top]?.[0] ?? '']),
  );
}

/** Looks into the cells and writes them, both in the same request. */
function put<T>(
  range: Excel.Range,
  values: (RawValue | null)[][],
  read: (found: readonly (readonly RawValue[])[]) => T,
): () => T {
  range.load('formulas');
  // Read back as an array of its own: what is written below is another one.
  range.values = values;
  return () => read(range.formulas as RawValue[][]);
}
