import { Inflate } from 'fflate';
import { entriesOf, UnusableArchive, type Entry } from './entries';

/** What an Office file may come to when unfolded. Far more than the largest ledger; a bomb comes to gigabytes. */
const LARGEST = 250_000_000;
/** Far more than the parts of a file with thousands of pictures. */
const MOST_ENTRIES = 10_000;

/** Of deflated bytes given to the inflater at a time: they come to 16 MB at most before the size is looked at. */
const SLICE = 16_384;

/**
 * The entries of an Office file, whose declared sizes are within bounds. Nothing is unfolded.
 * @throws UnusableArchive
 */
export function boundedEntries(bytes: Uint8Array): Entry[] {
  const entries = entriesOf(bytes);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > LARGEST || entries.length > MOST_ENTRIES) throw new UnusableArchive('tooLarge');
  return entries;
}

/**
 * Unfolds an entry, to its declared size and no further.
 * @throws UnusableArchive if it is damaged, or its size was a lie
 */
export function unfold(entry: Entry): Uint8Array {
  if (!entry.isDeflated) return entry.packed;
  const content = new Uint8Array(entry.size);
  let at = 0;
  inflate(entry, (chunk) => {
    content.set(chunk, at);
    at += chunk.length;
  });
  return content;
}

/**
 * Makes sure that an entry comes to its declared size, without keeping it.
 * @param look is given its content, piece by piece
 * @throws UnusableArchive
 */
export function verify(entry: Entry, look: (chunk: Uint8Array) => void = () => undefined): void {
  if (entry.isDeflated) inflate(entry, look);
  else look(entry.packed);
}

function inflate({ packed, size }: Entry, take: (chunk: Uint8Array) => void): void {
  let length = 0;
  try {
    const inflater = new Inflate((chunk) => {
      length += chunk.length;
      if (length > size) throw new UnusableArchive('damaged');
      take(chunk);
    });
    for (let at = 0; at === 0 || at < packed.length; at += SLICE)
      inflater.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  } catch (error) {
    throw error instanceof UnusableArchive ? error : new UnusableArchive('damaged');
  }
  if (length !== size) throw new UnusableArchive('damaged');
}
