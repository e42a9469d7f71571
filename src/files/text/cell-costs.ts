import { textCell } from '../../core/plan/cells/grid';
import { memoize } from '../../core/plan/cells/memoize';
import { COLUMN_KEYS, type ColumnKey } from '../../core/plan/header/header';
import { parseSpokesperson } from '../../core/plan/people/spokesperson';
import { callsItselfConference } from '../../core/plan/rows/line-words';
import { parseTiming } from '../../core/plan/timing/timing';
import { BUILT_IN_DIRECTORY } from '../../core/plan/units/directory';

/** A column of the plan, or `null` for one that the plan does not know. */
export type ColumnMeaning = ColumnKey | null;

/** What text costs that cannot stand in a column. */
const UNFIT = 20;
/** A row whose cells cost more is hardly one of the plan; one that costs no more than the second has all it needs. */
const MOST_OF_ROW = 6;
const MOST_OF_GOOD_ROW = 3;
/** Parts of the rows that must be likely, and good. */
const LIKELY_SHARE = 0.75;
const GOOD_SHARE = 0.3;
/** What a piece of another cell costs: a bracket that is not closed, a date in a unit's name. */
const PIECE = 5;
/** No cell of a plan is longer. */
const LONGEST = 300;

const NUMBER = /^[(（]?\d{1,4}[)）]?[.．、]?$/u;
const CIRCLED = /^[\u2460-\u2473\u3220-\u3229]$/u;
const UNIT = /[局委办部院会处所镇乡街道中心公司]$/u;

/** 「1」, 「2.」, 「（3）」, 「④」. */
export const isNumber = (text: string): boolean => NUMBER.test(text) || CIRCLED.test(text);

function timingCost(text: string): number {
  // A month may be a number alone, but so is what begins the next row.
  if (isNumber(text)) return 2;
  const { kind } = parseTiming(textCell(text), 2024);
  return kind === 'unreadable' || kind === 'impossible' ? 8 : 0;
}

function personCost(text: string): number {
  if (callsItselfConference(text)) return UNFIT;
  const person = parseSpokesperson(text, null, BUILT_IN_DIRECTORY);
  if (!person?.name) return 5;
  return person.posts.length > 0 ? 0 : 1;
}

function departmentCost(text: string): number {
  if (callsItselfConference(text)) return UNFIT;
  if (/\d/u.test(text)) return PIECE + 1;
  if (BUILT_IN_DIRECTORY.lookUp(text).length > 0) return 0;
  return UNIT.test(text) ? 1 : 5;
}

const areClosed = (text: string): boolean =>
  text.split(/[(（]/u).length === text.split(/[)）]/u).length;

function topicCost(text: string): number {
  const piece = areClosed(text) ? 0 : PIECE;
  return piece + (callsItselfConference(text) ? 0 : text.length > 5 ? 1 : 3);
}

const EMPTY: Readonly<Record<ColumnKey, number>> = {
  number: UNFIT,
  timing: 4,
  department: 4,
  topic: 6,
  spokesperson: 4,
  post: 2,
};

function costOfText(key: ColumnMeaning, text: string): number {
  const isOfText = key !== 'number' && key !== 'timing' && key !== null;
  if (text.length > LONGEST || (isOfText && isNumber(text))) return UNFIT;
  switch (key) {
    case 'number':
      return isNumber(text) ? 0 : UNFIT;
    case 'timing':
      return timingCost(text);
    case 'department':
      return departmentCost(text);
    case 'topic':
      return topicCost(text);
    case 'spokesperson':
      return personCost(text);
    case 'post':
    case null:
      return 1;
  }
}

const ofColumns = new Map<ColumnMeaning, (text: string) => number>(
  [null, ...COLUMN_KEYS].map((key) => [key, memoize((text) => costOfText(key, text))]),
);

/** How badly a text suits a column. */
export const cellCost = (key: ColumnMeaning, text: string): number =>
  text === '' ? (key === null ? 0.5 : EMPTY[key]) : (ofColumns.get(key)?.(text) ?? UNFIT);

/** Whether rows are likely to be those of a plan: most of them have what their columns need. */
export function areLikely(
  rows: readonly (readonly string[])[],
  meanings: readonly ColumnMeaning[],
): boolean {
  const costs = rows.map((cells) =>
    meanings.reduce((sum, key, i) => sum + (key === null ? 0 : cellCost(key, cells[i] ?? '')), 0),
  );
  const share = (most: number): number => costs.filter((cost) => cost <= most).length / rows.length;
  return (
    rows.length > 0 && share(MOST_OF_ROW) >= LIKELY_SHARE && share(MOST_OF_GOOD_ROW) >= GOOD_SHARE
  );
}
