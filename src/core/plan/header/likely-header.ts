import { isErrorValue } from '../cells/error-value';
import { seeThroughMerges, type Grid, type SeenCell } from '../cells/grid';
import { nearestHeader } from './near-header';
import { comparable, isBlank } from '../cells/text';

/** A row that may be the header of a plan, though too few of its words are known. */
export interface LikelyHeader {
  readonly row: number;
  /** Its texts by column. */
  readonly texts: readonly string[];
}

/** A header is near the top of its table. */
const MOST_ROWS = 200;
const FEWEST_COLUMNS = 3;
const LONGEST_HEADER = 20;

const ownTexts = (row: readonly SeenCell[]): string[] =>
  row.flatMap(({ text, covered }) => (covered || isBlank(text) ? [] : [comparable(text)]));

/** Whether a row looks like a header: short texts, all different, and no numbers among them. */
const isLikely = (texts: readonly string[]): boolean =>
  texts.length >= FEWEST_COLUMNS &&
  new Set(texts).size === texts.length &&
  texts.every((text) => text.length <= LONGEST_HEADER && !/\d/u.test(text) && !isErrorValue(text));

/**
 * The row of a grid without a plan that a person would take for its header: one with header words, else the first with
 * three or more short texts above a row of cells.
 */
export function likelyHeader(grid: Grid): LikelyHeader | null {
  const rowAt = seeThroughMerges(grid);
  const headerAt = (row: number): LikelyHeader => ({
    row,
    texts: rowAt(row).map(({ text, covered }) => (covered ? '' : text)),
  });
  const near = nearestHeader(grid);
  if (near?.kind === 'incomplete') return headerAt(near.row);
  for (let row = 0; row + 1 < Math.min(grid.rows.length, MOST_ROWS); row += 1) {
    const below = ownTexts(rowAt(row + 1));
    if (below.length > 1 && isLikely(ownTexts(rowAt(row)))) return headerAt(row);
  }
  return null;
}
