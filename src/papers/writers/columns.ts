import type { PaperTable, PaperTableRow } from '../model/paper';
import { PAGE, SIZES } from './layout';

/** What is not broken at the end of a line: a Latin word, a number. */
const WORD = /[\p{Script=Latin}\p{N}.,:;’'()%+−]+/gu;
const WORD_OR_DATE = /\d{4}年\d{1,2}月\d{1,2}日|[\p{Script=Latin}\p{N}.,:;’'()%+−]+/gu;

const POINTS_IN_MILLIMETRE = 72 / 25.4;

/** The room in a table, in its characters. */
export interface TableRoom {
  readonly line: number;
  /** Both margins of a cell with its border. */
  readonly margins: number;
  /** Dates are not broken either. */
  readonly keepsDates: boolean;
}

const PAPER: TableRoom = {
  line: ((PAGE.width - PAGE.left - PAGE.right) * POINTS_IN_MILLIMETRE) / SIZES.table,
  margins: 0.8,
  keepsDates: true,
};

/** How much of its share a column keeps when others need room. */
const KEPT = 0.7;

/** Widths in characters: Latin letters and digits are about half as wide as Chinese ones, with a small gap between both. */
const NARROW = 0.55;
const GAP = 0.25;
const isNarrow = (character: string): boolean => character < '\u2E80';

const widthOf = (word: string): number =>
  Array.from(word).reduce(
    (sum, character, i, all) =>
      sum +
      (isNarrow(character) ? NARROW : 1) +
      (i > 0 && isNarrow(character) !== isNarrow(all[i - 1] ?? '') ? GAP : 0),
    0,
  );

const longestOf = (text: string, unbroken: RegExp): number =>
  Array.from(text.matchAll(unbroken), ([word]) => widthOf(word)).reduce(
    (longest, width) => Math.max(longest, width),
    0,
  );

/** The share of each column that its longest word needs, or that it keeps at least. */
function needsOf({ widths, rows }: PaperTable, { line, margins, keepsDates }: TableRoom): number[] {
  const unbroken = keepsDates ? WORD_OR_DATE : WORD;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const needs = widths.map(() => 0);
  for (const { cells } of rows) {
    let column = 0;
    for (const { text, span = 1 } of cells) {
      if (span === 1) needs[column] = Math.max(needs[column] ?? 0, longestOf(text, unbroken));
      column += span;
    }
  }
  return needs.map((need, i) =>
    Math.max((need + margins) / line, (KEPT * (widths[i] ?? 0)) / whole),
  );
}

/** Whether every word has room in its column. */
export const isRoomy = (table: PaperTable, room: TableRoom): boolean =>
  needsOf(table, room).reduce((sum, need) => sum + need, 0) <= 1;

/**
 * The columns' shares of a table's width, which add up to 1. A column that is narrower than its longest word takes from
 * the others what they can spare; where they cannot, words are broken.
 * @param room on paper unless given
 */
export function columnShares(table: PaperTable, room = PAPER): number[] {
  const whole = table.widths.reduce((sum, width) => sum + width, 0);
  const needs = needsOf(table, room);
  const columns = table.widths.map((width, i) => {
    const share = width / whole;
    return { share, spare: share - (needs[i] ?? 0) };
  });
  const lacking = columns.reduce((sum, { spare }) => sum - Math.min(spare, 0), 0);
  const spare = columns.reduce((sum, one) => sum + Math.max(one.spare, 0), 0);
  if (lacking > spare) return columns.map(({ share }) => share);
  const taken = spare === 0 ? 0 : lacking / spare;
  return columns.map((one) => one.share - (one.spare < 0 ? one.spare : one.spare * taken));
}

/** Lines of a row that are worth keeping on one page: about half of it. */
const SHORT = 18;

/** Whether a row may be kept on one page: a long one would leave most of the page before it empty. */
export const isShortRow = (table: PaperTable, { cells }: PaperTableRow): boolean => {
  const shares = columnShares(table);
  let column = 0;
  return cells.every(({ text, span = 1 }) => {
    const from = column;
    column += span;
    const share = shares.slice(from, column).reduce((sum, one) => sum + one, 0);
    const room = Math.max(share * PAPER.line - PAPER.margins, 1);
    const lines = text
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil(widthOf(part) / room)), 0);
    return lines <= SHORT;
  });
};
