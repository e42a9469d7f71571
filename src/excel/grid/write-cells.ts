import type { RawValue } from './cells';

/** A cell of a sheet and what to write into it. Rows and columns count from 0. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** Already escaped: a text that Excel would convert has its apostrophe. */
  readonly value: RawValue;
}

/** The previous formula or value of each written cell; available after the next sync. */
export interface PendingWrite {
  readonly found: () => ReadonlyMap<CellWrite, RawValue>;
}

/**
 * Queues writing cells, one block per column; cells in between are not touched. If rows are hidden every cell is
 * written separately, since Excel writes a block into the wrong rows of a filtered table.
 * @param readBack whether to read the previous content, which has to fit into one message
 */
export function writeCells(
  sheet: Excel.Worksheet,
  writes: readonly CellWrite[],
  hasHiddenRows: boolean,
  readBack = true,
): PendingWrite {
  const blocks = hasHiddenRows ? writes.map((write) => [write]) : byColumn(writes);
  const pending = blocks.map((block) => writeBlock(sheet, block, readBack));
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
  readBack: boolean,
): () => [CellWrite, RawValue][] {
  const rows = block.map(({ row }) => row);
  const top = rows.reduce((a, b) => Math.min(a, b));
  const height = rows.reduce((a, b) => Math.max(a, b)) - top + 1;
  const values: (RawValue | null)[][] = Array.from({ length: height }, () => [null]);
  for (const { row, value } of block) values[row - top] = [value];
  const range = sheet.getRangeByIndexes(top, block[0]?.column ?? 0, height, 1);
  const found = readBack ? askForFormulas(range) : () => [];
  range.values = values;
  return () => block.map((write) => [write, found()[write.row - top]?.[0] ?? '']);
}

/** Asks for formulas, or values where there is none; available after the next sync. */
export const askForFormulas = (range: Excel.Range): (() => RawValue[][]) => {
  range.load('formulas');
  return () => range.formulas as RawValue[][];
};

/** Asks for values; available after the next sync. */
export const askForValues = (range: Excel.Range): (() => RawValue[][]) => {
  range.load('values');
  return () => range.values as RawValue[][];
};

/** Asks for values; `null` if there is no such range. */
export const askForValuesIfAny = (range: Excel.Range): (() => RawValue[][] | null) => {
  range.load('values');
  return () => (range.isNullObject ? null : (range.values as RawValue[][]));
};

/** Asks for number formats; available after the next sync. */
export const askForFormats = (range: Excel.Range): (() => string[][]) => {
  range.load('numberFormat');
  return () => range.numberFormat as string[][];
};

/** Excel on the web accepts 5 MB; with reading back, the previous content has to fit into the response too. */
const MESSAGE_LIMIT = { writing: 4_000_000, readingBack: 2_500_000 } as const;
/** Overhead of each cell in the message. */
const BYTES_PER_CELL = 8;

/** UTF-8 length: one byte for an ASCII character, three for a Chinese one. */
export const bytesOf = (text: string): number =>
  text.length + 2 * (text.match(/[^ -~]/gu)?.length ?? 0);

/** Size of what is queued for the next message, so that several writes can share one. */
export interface Message {
  bytes: number;
}

/** A cell written by itself has a path and actions of its own, as was measured on the messages of Office.js. */
export const BYTES_OF_A_LONE_CELL = 640;

const sizeOf =
  (hasHiddenRows: boolean) =>
  ({ value }: CellWrite): number =>
    bytesOf(String(value)) + (hasHiddenRows ? BYTES_OF_A_LONE_CELL : BYTES_PER_CELL);

/** Splits writes into parts that fit into one message each, from the top down. */
export function inParts<T extends CellWrite>(
  writes: readonly T[],
  most: number,
  message: Message,
  bytes: (write: T) => number,
): T[][] {
  let part: T[] = [];
  const parts = [part];
  for (const write of writes.toSorted((a, b) => a.row - b.row)) {
    const own = bytes(write);
    if (message.bytes > 0 && message.bytes + own > most) {
      part = [];
      parts.push(part);
      message.bytes = 0;
    }
    part.push(write);
    message.bytes += own;
  }
  return parts;
}

export interface PartOptions {
  readonly hasHiddenRows: boolean;
  /** Whether to read the previous content; default: true. */
  readonly readBack?: boolean;
  /** What is queued already for the first message; updated to what is queued for the last. */
  readonly message?: Message | undefined;
}

/**
 * Writes cells in as many messages as needed. All but the last are sent here; the caller sends the last together with
 * its other requests.
 */
export async function writeInParts(
  sheet: Excel.Worksheet,
  writes: readonly CellWrite[],
  send: () => Promise<void>,
  { hasHiddenRows, readBack = true, message = { bytes: 0 } }: PartOptions,
): Promise<PendingWrite> {
  const parts = inParts(
    writes,
    readBack ? MESSAGE_LIMIT.readingBack : MESSAGE_LIMIT.writing,
    message,
    sizeOf(hasHiddenRows),
  );
  const found = new Map<CellWrite, RawValue>();
  for (const part of parts.slice(0, -1)) {
    const pending = writeCells(sheet, part, hasHiddenRows, readBack);
    await send();
    if (readBack) for (const [write, value] of pending.found()) found.set(write, value);
  }
  const last = writeCells(sheet, parts.at(-1) ?? [], hasHiddenRows, readBack);
  return { found: () => new Map([...found, ...last.found()]) };
}
