import { isErrorValue } from '../cells/error-value';
import { seeThroughMerges, type Grid } from '../cells/grid';
import { matchHeader, type ColumnKey, NO_HEADER_WORDS, type HeaderWords } from './header';
import { isBlank } from '../cells/text';
import { textShape, type TextShape } from './text-shape';

/** What resembles a plan in a grid without one; explains why none was found. */
export type NearHeader =
  /** A row with header words, but not all that a plan needs. */
  | {
      readonly kind: 'incomplete';
      readonly row: number;
      readonly found: readonly string[];
      readonly missing: readonly ColumnKey[];
    }
  | TextShape
  /** An error value where the header should be. */
  | { readonly kind: 'error'; readonly row: number; readonly found: readonly string[] };

const NEEDED = ['timing', 'department', 'topic'] as const;
/** A header is near the top of its table. */
const MOST_ROWS = 2000;

/** The row most similar to a plan's header; `null` if there is none. */
export function nearestHeader(grid: Grid, words: HeaderWords = NO_HEADER_WORDS): NearHeader | null {
  const rowAt = seeThroughMerges(grid);
  let best: NearHeader | null = null;
  let most = 1;
  let error: NearHeader | null = null;
  for (let row = 0; row < Math.min(grid.rows.length, MOST_ROWS); row += 1) {
    const texts = rowAt(row).map(({ text, covered }) => (covered ? '' : text));
    const own = texts.filter((text) => !isBlank(text));
    const wrong = own.find(isErrorValue);
    if (wrong !== undefined) error ??= { kind: 'error', row, found: [wrong] };
    if (own.length < 2) continue;
    const columns = matchHeader(texts, words);
    if (columns.size <= most) continue;
    most = columns.size;
    best = {
      kind: 'incomplete',
      row,
      found: [...columns.values()].sort((a, b) => a - b).map((column) => texts[column] ?? ''),
      missing: NEEDED.filter((key) => !columns.has(key)),
    };
  }
  const isBroken = best !== null && best.row === error?.row;
  return (isBroken ? error : best) ?? textShape(grid, words) ?? error;
}
