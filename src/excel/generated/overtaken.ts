import { carriedCells, cellIn, rowKeyOf, type GeneratedRow } from './generated-rows';
import {
  askForContent,
  type ExistingContent,
  type ExistingTable,
  type GeneratedSpec,
} from './generated-table';

/** What people had typed into a generated table when a batch wrote over it. */
export interface Overtaken {
  readonly found: readonly GeneratedRow[];
  /** The rows that the batch wrote. */
  readonly written: readonly GeneratedRow[];
}

/**
 * Queues reading the table once more, to be queued before it is rewritten.
 * @returns after the sync: its content, if somebody has changed it since it was read; else `null`
 */
export function askWhetherOvertaken(
  spec: GeneratedSpec,
  existing: ExistingTable,
  read: ExistingContent,
): () => readonly GeneratedRow[] | null {
  const content = askForContent(spec, existing);
  return () => {
    const { rows } = content();
    return JSON.stringify(rows) === JSON.stringify(read.rows) ? null : rows;
  };
}

/**
 * The content of a table that a batch has written over: what people have typed since counts, else what they had typed
 * before that batch.
 */
export function restoredContent(
  spec: GeneratedSpec,
  now: ExistingContent,
  { found, written }: Overtaken,
): ExistingContent {
  const before = new Map(found.map((row) => [rowKeyOf(spec, row), row]));
  const wrote = new Map(written.map((row) => [rowKeyOf(spec, row), row]));
  const rows = now.rows.map((row) => {
    const key = rowKeyOf(spec, row);
    const old = before.get(key);
    before.delete(key);
    const own = Object.entries(carriedCells(spec, row)).filter(
      ([header, value]) => String(value) !== String(cellIn(wrote.get(key), header)),
    );
    return old ? { ...row, ...carriedCells(spec, old), ...Object.fromEntries(own) } : row;
  });
  return { ...now, rows: [...rows, ...before.values()] };
}
