import type { Block } from '../model/paper';
import { SIGNATURE_INDENT } from './layout';

/** From the right edge to the end of a signature longer than its date, in characters. */
const LONG_INDENT = 2;

/** A longer name is broken over several lines. */
const LONGEST = 22;

/** Width in characters: Latin letters and digits are half as wide as Chinese ones. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character < '\u2E80' ? 0.5 : 1), 0);

/**
 * The indents of signatures from the right, in characters. The name stands in the middle above the date, which ends four
 * characters from the edge; if the name is too long for that, the date stands in the middle below it (GB/T 9704-2012, 7.3.5).
 */
export function signatureIndents(blocks: readonly Block[]): ReadonlyMap<Block, number> {
  const lines = blocks.flatMap((block) =>
    block.kind === 'signature' ? [{ block, width: widthOf(block.text) }] : [],
  );
  const dateWidth = lines.at(-1)?.width ?? 0;
  const widest = Math.min(LONGEST, Math.max(0, ...lines.map(({ width }) => width)));
  const middle = Math.max(SIGNATURE_INDENT + dateWidth / 2, LONG_INDENT + widest / 2);
  return new Map(
    lines.map(({ block, width }) => [block, Math.max(LONG_INDENT, middle - width / 2)]),
  );
}
