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
 * @param readBack whether to tell what was there: it has to come back in one message
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
  look: boolean,
): () => [CellWrite, RawValue][] {
  const rows = block.map(({ row }) => row);
  const top = rows.reduce((a, b) => Math.min(a, b));
  const height = rows.reduce((a, b) => Math.max(a, b)) - top + 1;
  const values: (RawValue | null)[][] = Array.from({ length: height }, () => [null]);
  for (const { row, value } of block) values[row - top] = [value];
  const range = sheet.getRangeByIndexes(top, block[0]?.column ?? 0, height, 1);
  const found = look ? askForFormulas(range) : () => [];
  range.values = values;
  return () => block.map((write) => [write, found()[write.row - top]?.[0] ?? '']);
}

/** Asks what was typed into the cells: formulas, else values; it is there after the next sync. */
export const askForFormulas = (range: Excel.Range): (() => RawValue[][]) => {
  range.load('formulas');
  return () => range.formulas as RawValue[][];
};

/** Excel on the web takes 5 MB; where cells are looked at too, what was there has to fit into the answer. */
const MOST_BYTES = { alone: 4_000_000, looking: 2_500_000 } as const;
/** Of what stands around a cell. */
const BYTES_AROUND = 8;

/** Bytes of a text in a message: one for a plain character, three for a Chinese one. */
const bytesOf = (text: string): number => text.length + 2 * (text.match(/[^ -~]/gu)?.length ?? 0);

/** What is queued for the next message, so that several writes share the room that it has. */
export interface Message {
  bytes: number;
}

/**
 * Writes that together are too large for one message, in parts from the top down; one part as a rule.
 * Cells between those of a part count too: they are passed over one by one.
 */
function inParts(writes: readonly CellWrite[], most: number, message: Message): CellWrite[][] {
  let part: CellWrite[] = [];
  const parts = [part];
  for (const write of writes.toSorted((a, b) => a.row - b.row)) {
    const own = bytesOf(String(write.value)) + BYTES_AROUND;
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

/** How cells are written in parts. */
export interface PartOptions {
  readonly hasHiddenRows: boolean;
  /** Whether to read back what was there; left out: yes. */
  readonly readBack?: boolean;
  /** What is queued already for the first message, and then for the last. */
  readonly message?: Message | undefined;
}

/**
 * Writes cells in as many messages as they need: all but the last are sent, the last is left for the caller to send
 * with what else there is.
 */
export async function writeInParts(
  sheet: Excel.Worksheet,
  writes: readonly CellWrite[],
  send: () => Promise<void>,
  { hasHiddenRows, readBack = true, message = { bytes: 0 } }: PartOptions,
): Promise<PendingWrite> {
  const parts = inParts(writes, readBack ? MOST_BYTES.looking : MOST_BYTES.alone, message);
  const found = new Map<CellWrite, RawValue>();
  for (const part of parts.slice(0, -1)) {
    const pending = writeCells(sheet, part, hasHiddenRows, readBack);
    await send();
    if (readBack) for (const [write, value] of pending.found()) found.set(write, value);
  }
  const last = writeCells(sheet, parts.at(-1) ?? [], hasHiddenRows, readBack);
  return { found: () => new Map([...found, ...last.found()]) };
}
