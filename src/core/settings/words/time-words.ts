import { yearOf, type PlainDate } from '../../calendar/plain-date';
import { textCell, type Cell } from '../../plan/cells/grid';
import type { Plan } from '../../plan/model/plan';
import { wordingKey } from '../../plan/cells/text';
import { isExactDay, type Window } from '../../plan/timing/window';
import { parseTiming, windowOf } from '../../plan/timing/timing';

/** A row of 时间词表: a wording of a time with its first and last day, through which formulas understand 「三季度」. */
export interface TimeWord {
  /** The text without blanks and line breaks, or the serial number of an Excel date shown as a month. */
  readonly wording: string;
  readonly start: PlainDate;
  readonly end: PlainDate;
}

const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1));
const QUARTERS = ['一', '二', '三', '四'];

/** Common wordings, so that formulas also understand rows typed without the add-in. */
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

/** The window of a time; `null` if there is none, or for an Excel date of one day, which formulas read directly. */
function windowToList(cell: Cell, year: number | null): Window | null {
  const window = windowOf(parseTiming(cell, year));
  return typeof cell.value === 'number' && window && isExactDay(window) ? null : window;
}

/** The cells with planned and changed times. */
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
 * Wordings that 时间词表 lacks: those of the plan and the common ones.
 * @param known wordings that it has
 */
export const missingTimeWords = (
  plan: Pick<Plan, 'rows'> | null,
  year: number | null,
  known: ReadonlySet<string>,
): TimeWord[] => wordsIn([...USUAL.map(textCell), ...(plan ? timesOf(plan) : [])], year, known);

/** Wordings of the plan that 时间词表 lacks. */
export const unreadTimeWords = (
  plan: Pick<Plan, 'rows'>,
  year: number | null,
  known: ReadonlySet<string>,
): TimeWord[] => wordsIn(timesOf(plan), year, known);

/** Days of a wording in 时间词表. */
export type ListedDays = Pick<TimeWord, 'start' | 'end'>;

/**
 * Wordings that 时间词表 lists with their days in another year, as when last year's workbook is reused, with their days in
 * this year. Days that people entered themselves match no year's and are kept.
 * @param listed days in 时间词表, by wording
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
