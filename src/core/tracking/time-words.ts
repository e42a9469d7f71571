import { dayOf, daysInMonth, monthOf, yearOf, type PlainDate } from '../calendar/plain-date';
import { textCell, type Cell } from '../plan/grid';
import type { Plan } from '../plan/plan';
import { isExactDay, type Window } from '../plan/window';
import { parseTiming, windowOf } from '../plan/timing';

/**
 * A line of 时间词表: a wording of a time with its first and last day, by which a formula reads 「三季度」.
 * A day is a formula over the plan year where the wording names no year of its own.
 */
export interface TimeWord {
  /** The wording without blanks and line breaks; a number is an Excel date that is shown as a month. */
  readonly wording: string | number;
  readonly start: PlainDate | string;
  readonly end: PlainDate | string;
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

/** A text as the word tables list it and the formulas look it up: without blanks and line breaks, nothing else changed. */
export const wordingKey = (text: string): string => text.replace(/[ \u3000\n]/g, '');

/** The day as a formula over 计划年度; `null` if it is not the same day in every year. */
function dayOfYear(date: PlainDate, next: PlainDate): string | null {
  if (yearOf(next) !== yearOf(date) + 1 || monthOf(next) !== monthOf(date)) return null;
  const isMonthEnd = (day: PlainDate): boolean =>
    dayOf(day) === daysInMonth(yearOf(day), monthOf(day));
  if (isMonthEnd(date) && isMonthEnd(next)) return `=EOMONTH(DATE(计划年度,${monthOf(date)},1),0)`;
  return dayOf(next) === dayOf(date) ? `=DATE(计划年度,${monthOf(date)},${dayOf(date)})` : null;
}

function timeWord(cell: Cell, year: number): TimeWord | null {
  const window = windowOf(parseTiming(cell, year));
  if (!window) return null;
  const wording = typeof cell.value === 'number' ? cell.value : wordingKey(cell.text);
  const next = windowOf(parseTiming(cell, year + 1));
  const day = (end: keyof Pick<Window, 'start' | 'end'>): string =>
    (next && dayOfYear(window[end], next[end])) ?? window[end];
  return { wording, start: day('start'), end: day('end') };
}

/** An Excel date of one day stands for itself in the formulas. */
function needsWord(cell: Cell, year: number): boolean {
  if (typeof cell.value !== 'number') return true;
  const window = windowOf(parseTiming(cell, year));
  return window !== null && !isExactDay(window);
}

/**
 * The wordings that 时间词表 lacks: those of the plan, planned or changed, and the usual ones.
 * @param known the wordings it has, whatever days people gave them
 */
export function missingTimeWords(
  plan: Plan,
  year: number,
  known: ReadonlySet<string | number>,
): TimeWord[] {
  const cells = plan.rows.flatMap(({ cells: { timing }, tracking }) => [
    timing,
    ...(tracking?.cells.变更后时间 ? [tracking.cells.变更后时间] : []),
  ]);
  const words = new Map<string | number, TimeWord>();
  for (const cell of [...USUAL.map(textCell), ...cells]) {
    const key = typeof cell.value === 'number' ? cell.value : wordingKey(cell.text);
    if (key === '' || known.has(key) || words.has(key) || !needsWord(cell, year)) continue;
    const word = timeWord(cell, year);
    if (word) words.set(key, word);
  }
  return [...words.values()];
}
