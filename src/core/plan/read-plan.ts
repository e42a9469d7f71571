import { yearOf, type PlainDate } from '../calendar/plain-date';
import type { Directory } from './directory';
import { findHeader } from './find-header';
import { EMPTY_CELL, seeThroughMerges, type Grid, type SeenCell } from './grid';
import { COLUMN_KEYS, type ColumnKey } from './header';
import { readNoticeHead } from './notice-head';
import type { Plan, PlanColumn, PlanRow } from './plan';
import { placeKey, RowReader } from './row-reader';
import { readBody, type BodyRow, type TableHeader } from './table-rows';
import { comparable, isBlank } from './text';
import { parseTiming, windowOf } from './timing';

/** What is known of the plan from elsewhere; it wins over what the table says. */
export interface ReadOptions {
  readonly year?: number | undefined;
  readonly issued?: PlainDate | undefined;
  readonly directory: Directory;
}

/** What stands around the table: each filled cell by itself, a title and the date beside it being two things. */
const wordsIn = (cells: readonly SeenCell[]): string[] =>
  cells.flatMap(({ text, covered }) => (covered || isBlank(text) ? [] : [text]));

/** The year that the time cells themselves name most often. */
function yearInCells(rows: readonly BodyRow[], column: number): number | null {
  const counts = new Map<number, number>();
  for (const { seen } of rows) {
    const window = windowOf(parseTiming(seen[column] ?? EMPTY_CELL, null));
    if (window) counts.set(yearOf(window.end), (counts.get(yearOf(window.end)) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? null;
}

function columnsOf({ columns, texts }: TableHeader): Plan['columns'] {
  const entries = COLUMN_KEYS.flatMap((key): [ColumnKey, PlanColumn][] => {
    const column = columns.get(key);
    return column === undefined ? [] : [[key, { column, header: comparable(texts[column] ?? '') }]];
  });
  return Object.fromEntries(entries);
}

/** Gives rows that repeat a 计划编号, as copies made in a spreadsheet do, a key of their own. */
function withOwnKeys(rows: readonly PlanRow[]): readonly PlanRow[] {
  if (rows.every(({ id }) => id === null)) return rows;
  const taken = new Set<string>();
  return rows.map((row) => {
    const own = taken.has(row.key) ? { ...row, key: placeKey(row) } : row;
    taken.add(own.key);
    return own;
  });
}

/**
 * Reads the plan out of a grid of cells: the first table whose header names a time and a department or topic.
 * @returns `null` if there is no such table
 */
export function readPlan(grid: Grid, options: ReadOptions): Plan | null {
  const rowAt = seeThroughMerges(grid);
  const header = findHeader(grid, rowAt);
  if (!header) return null;
  const body = readBody(header, grid.rows.length, rowAt, options.directory);
  const lines = (from: number, to: number): string[] =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => wordsIn(rowAt(from + i))).flat();
  const head = readNoticeHead(lines(0, header.row), lines(body.end, grid.rows.length));
  const year =
    options.year ?? head.year ?? yearInCells(body.rows, header.columns.get('timing') ?? -1);
  const columns = columnsOf(header);
  const plan = {
    title: head.title,
    year,
    issued: options.issued ?? head.issued,
    headerRow: header.row,
    headers: header.texts,
    columns,
    trackingColumns: header.trackingColumns,
    skipped: body.skipped,
    directory: options.directory,
  };
  const reader = new RowReader(plan);
  return { ...plan, rows: withOwnKeys(body.rows.map((row, i) => reader.read(row, i + 1))) };
}
