/** Why an archive is not unfolded. */
export class UnusableArchive extends Error {
  constructor(readonly problem: 'damaged' | 'tooLarge') {
    super(problem === 'tooLarge' ? 'The archive is too large.' : 'The archive is damaged.');
    this.name = 'UnusableArchive';
  }
}

/** An entry of a zip archive, as its directory declares it. */
export interface Entry {
  readonly name: string;
  /** As it is stored. */
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
  /** What it comes to when unfolded. */
  readonly size: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
/** Marks a number that stands in the extension for large archives. */
const ELSEWHERE = 0xffffffff;
const EXTENSION = 0x0001;
const [STORED, DEFLATED] = [0, 8];

/**
 * The entries of a zip archive by its directory. Nothing is unfolded.
 * @throws UnusableArchive
 */
export function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(view);
    const entries: Entry[] = [];
    let at = view.getUint32(end + 16, true);
    while (at + ENTRY_LENGTH <= view.byteLength && view.getUint32(at, true) === ENTRY) {
      const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
      entries.push(entryAt(bytes, view, at));
      at += ENTRY_LENGTH + lengths.reduce((sum, length) => sum + length, 0);
    }
    if (entries.length === 0) throw new UnusableArchive('damaged');
    return entries;
  } catch (error) {
    // A number that points out of the file.
    throw error instanceof RangeError ? new UnusableArchive('damaged') : error;
  }
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new UnusableArchive('damaged');
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Entry {
  const method = view.getUint16(at + 10, true);
  if (method !== STORED && method !== DEFLATED) throw new UnusableArchive('damaged');
  const nameLength = view.getUint16(at + 28, true);
  const nameAt = at + ENTRY_LENGTH;
  const extra = { from: nameAt + nameLength, length: view.getUint16(at + 30, true) };
  const [size, packedSize, local] = largeNumbers(view, extra, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  if (view.getUint32(local, true) !== LOCAL) throw new UnusableArchive('damaged');
  const start =
    local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw new UnusableArchive('damaged');
  return {
    name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)),
    packed: bytes.subarray(start, start + packedSize),
    isDeflated: method === DEFLATED,
    size,
  };
}

type Numbers = readonly [size: number, packedSize: number, local: number];

/** Numbers of more than four bytes stand behind the name, in this order, those alone that need it. */
function largeNumbers(
  view: DataView,
  { from, length }: { readonly from: number; readonly length: number },
  numbers: Numbers,
): Numbers {
  if (!numbers.includes(ELSEWHERE)) return numbers;
  let at = from;
  while (at + 4 <= from + length && view.getUint16(at, true) !== EXTENSION)
    at += 4 + view.getUint16(at + 2, true);
  at += 4;
  const [size, packedSize, local] = numbers.map((number) => {
    if (number !== ELSEWHERE) return number;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  });
  return [size ?? 0, packedSize ?? 0, local ?? 0];
}
