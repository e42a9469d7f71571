import { yearOf, type PlainDate } from '../../calendar/plain-date';
import { textCell, type Cell } from '../../plan/grid';
import type { Plan } from '../../plan/plan';
import { wordingKey } from '../../plan/text';
import { isExactDay, type Window } from '../../plan/window';
import { parseTiming, windowOf } from '../../plan/timing';

/** A line of 时间词表: a wording of a time with its first and last day, by which a formula reads 「三季度」. */
export interface TimeWord {
  /** The wording without blanks and line breaks; of an Excel date that is shown as a month, its number. */
  readonly wording: string;
  readonly start: PlainDate;
  readonly end: PlainDate;
}

const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1));
const QUARTERS = ['一', '二', '三', '四'];

/** Wordings that a plan is likely to use next, so that rows typed without the add-in are read too. */
const USUAL: readonly string[] = [
  ...MONTHS.flatMap((month) => [`${month}月`, `${month}月份`, `${month}月底前`]),
  ...QUARTERS.flatMap((quarter, i) => [`${quarter}季度`, `第${quarter}季度`, `${i + 1}季度`]),
  '上半年',
  '下半年',
  '年内',
  '全年',
  '年底前',
];

const wordingOf = ({ value, text }: Cell): string =>
  wordingKey(typeof value === 'number' ? String(value) : text);

/** The window of a time; `null` without one, and for an Excel date of one day, which stands for itself in the formulas. */
function windowToList(cell: Cell, year: number | null): Window | null {
  const window = windowOf(parseTiming(cell, year));
  return typeof cell.value === 'number' && window && isExactDay(window) ? null : window;
}

/** The cells of a plan that say a time: planned, or changed. */
const timesOf = ({ rows }: Pick<Plan, 'rows'>): Cell[] =>
  rows.flatMap(({ cells: { timing }, tracking }) => [
    timing,
    ...(tracking?.cells.变更后时间 ? [tracking.cells.变更后时间] : []),
  ]);

function wordsIn(
  cells: readonly Cell[],
  year: number | null,
  known: ReadonlySet<string>,
): TimeWord[] {
  const words = new Map<string, TimeWord>();
  for (const cell of cells) {
    const wording = wordingOf(cell);
    if (wording === '' || known.has(wording) || words.has(wording)) continue;
    const window = windowToList(cell, year);
    if (window) words.set(wording, { wording, start: window.start, end: window.end });
  }
  return [...words.values()];
}

/**
 * The wordings that 时间词表 lacks: those of the plan, planned or changed, and the usual ones.
 * @param known the wordings it has, whatever days people gave them
 */
export const missingTimeWords = (
  plan: Pick<Plan, 'rows'> | null,
  year: number | null,
  known: ReadonlySet<string>,
): TimeWord[] => wordsIn([...USUAL.map(textCell), ...(plan ? timesOf(plan) : [])], year, known);

/** Those of the plan alone: a usual one is missed only once somebody writes it. */
export const unreadTimeWords = (
  plan: Pick<Plan, 'rows'>,
  year: number | null,
  known: ReadonlySet<string>,
): TimeWord[] => wordsIn(timesOf(plan), year, known);

/** Days of a wording as 时间词表 has them. */
export type ListedDays = Pick<TimeWord, 'start' | 'end'>;

/**
 * The wordings that still have the days of another year, as where last year's workbook goes on under a new year, with
 * their days of this one. Days that people gave a wording themselves are no other year's, and stay.
 * @param listed what 时间词表 says, by wording
 */
export function outdatedTimeWords(
  plan: Pick<Plan, 'rows'>,
  year: number | null,
  listed: ReadonlyMap<string, ListedDays>,
): TimeWord[] {
  if (year === null) return [];
  const isOutdated = (cell: Cell, { end: now }: TimeWord, { start, end }: ListedDays): boolean => {
    const then = windowToList(cell, yearOf(end));
    return end !== now && then?.start === start && then.end === end;
  };
  const words = new Map<string, TimeWord>();
  for (const cell of [...USUAL.map(textCell), ...timesOf(plan)]) {
    const wording = wordingOf(cell);
    const days = listed.get(wording);
    if (!days || yearOf(days.end) === year || words.has(wording)) continue;
    const window = windowToList(cell, year);
    const word = window && { wording, start: window.start, end: window.end };
    if (word && isOutdated(cell, word, days)) words.set(wording, word);
  }
  return [...words.values()];
}
