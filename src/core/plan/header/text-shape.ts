import type { Grid } from '../cells/grid';
import { isBlank, wordsOf } from '../cells/text';
import { isColumnWord, isPlanHeader, matchHeader, type HeaderWords } from './header';

/** How a text has the header of a plan that no row of a grid is, and where its words are. */
export interface TextShape {
  /**
   * `scattered`: each word, and each cell, on a line of its own; `columnwise`: likewise, one column below the other;
   * `mixed`: a line with all the words, and lines whose cells only blanks divide.
   */
  readonly kind: 'scattered' | 'columnwise' | 'mixed';
  readonly row: number;
  readonly found: readonly string[];
}

interface TextLine {
  readonly row: number;
  readonly text: string;
}

/** A header is near the top of its table. */
const MOST_ROWS = 2000;
const FEWEST = 3;
const MOST_FOUND = 8;
/** A longer line is prose. */
const LONGEST_HEADER = 200;
const NUMBER = /^\d{1,3}$/u;

const linesOf = (grid: Grid): TextLine[] =>
  grid.rows.slice(0, MOST_ROWS).flatMap((cells, row) => {
    const texts = cells.flatMap(({ text }) => (isBlank(text) ? [] : [text.trim()]));
    return texts.length === 1 ? [{ row, text: texts[0] ?? '' }] : [];
  });

/** The shape of a text in the first rows of a grid, where each has one cell; `null` if they have no words of a header. */
export function textShape(grid: Grid, words: HeaderWords): TextShape | null {
  const lines = linesOf(grid);
  const mixed = lines.find(({ text }) => {
    const parts = text.length > LONGEST_HEADER ? [] : wordsOf(text);
    const isHeader = parts.length >= FEWEST && parts.every((part) => isColumnWord(part, words));
    return isHeader && isPlanHeader(matchHeader(parts, words));
  });
  if (mixed) return { kind: 'mixed', row: mixed.row, found: wordsOf(mixed.text) };
  const places = lines.flatMap(({ text }, at) => (isColumnWord(text, words) ? [at] : []));
  const [first] = places;
  if (first === undefined || places.length < FEWEST) return null;
  const found = places.slice(0, MOST_FOUND).map((at) => lines[at]?.text ?? '');
  const apart = places.filter((at, i) => i > 0 && at > (places[i - 1] ?? at) + 1).length;
  const behind = lines.slice((places.at(-1) ?? 0) + 1).slice(0, 2);
  const countsDown = behind.length === 2 && behind.every(({ text }) => NUMBER.test(text));
  const isColumnwise = apart * 2 > places.length - 1 || countsDown;
  return { kind: isColumnwise ? 'columnwise' : 'scattered', row: lines[first]?.row ?? 0, found };
}
