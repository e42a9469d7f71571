import { getFormatDateInfo } from 'numfmt';
import { monthOf, yearOf } from '../calendar/plain-date';
import { dateOfSerial } from '../calendar/excel-serial';
import type { Cell } from './grid';
import { isPlaceholder } from './placeholder';
import { readElements } from './timing-elements';
import { timingBody } from './timing-wording';
import words from './vocabulary/timing.json';
import { comparable } from './text';
import {
  dayWindow,
  follows,
  monthWindow,
  monthsWindow,
  spanOf,
  yearWindow,
  type Window,
} from './window';

/** What the time cell of a row says. */
export type Timing =
  | { readonly kind: 'window'; readonly window: Window }
  /** A wording with more than one reading (2024.1 may have been 2024.10), none of them taken. */
  | { readonly kind: 'ambiguous'; readonly readings: readonly Window[] }
  /** A known form that names no year, in a plan whose year is not known. */
  | { readonly kind: 'noYear' }
  | { readonly kind: 'missing' | 'undetermined' | 'recurring' | 'impossible' | 'unreadable' };

const has = (text: string, list: readonly string[]): boolean =>
  list.some((word) => text.includes(word));

const without = (text: string, list: readonly string[]): string =>
  list.reduce((rest, word) => rest.replaceAll(word, ''), text);

/** The windows of a list of times as one, or `recurring` where they leave gaps. */
function joined(windows: readonly Window[], isRange: boolean): Timing {
  const [first, ...rest] = windows;
  if (!first) return { kind: 'unreadable' };
  let whole = first;
  for (const next of rest) {
    if (!isRange && !follows(whole, next)) return { kind: 'recurring' };
    const span = spanOf(whole, next);
    if (!span) return { kind: 'impossible' };
    whole = span;
  }
  return { kind: 'window', window: whole };
}

/** 「4月15日前」 is any day of April up to that one, 「6月底前」 the whole of June. */
function upTo(window: Window): Window {
  const month = monthWindow(yearOf(window.end), monthOf(window.end));
  if (!month || window.start < month.start || window.end > month.end) return window;
  return window.end === month.end ? month : { ...window, start: month.start };
}

/** The readings that exist: several are ambiguous, one is the time, none is no answer. */
function oneOf(readings: readonly (Window | null)[]): Timing | null {
  const [first, ...more] = readings.filter((reading) => reading !== null);
  if (!first) return null;
  return more.length > 0
    ? { kind: 'ambiguous', readings: [first, ...more] }
    : { kind: 'window', window: first };
}

/** Wordings of digits alone that Excel may have changed, or that stand for a day as well as for months. */
function ambiguityOf(text: string, isNumber: boolean, planYear: number): Timing | null {
  const month = /^(\d{4})\.1$/.exec(text);
  if (month && isNumber) {
    const year = Number(month[1]);
    return oneOf([monthWindow(year, 1), monthWindow(year, 10)]);
  }
  const pair = /^(\d{1,2})([-./])(\d{1,2})$/.exec(text);
  if (!pair) return null;
  const [left, right] = [Number(pair[1]), Number(pair[3])];
  const day = dayWindow(planYear, left, right);
  if (pair[2] !== '.') return oneOf([monthsWindow(planYear, left, right - left + 1, 'month'), day]);
  return isNumber && right < 4 ? oneOf([day, dayWindow(planYear, left, right * 10)]) : null;
}

/** Reads a wording such as 「第三季度」 or 「6月底前」. `isNumber`: the cell held a number, not this text. */
function parseWording(raw: string, isNumber: boolean, planYear: number | null): Timing {
  const { body, before } = timingBody(raw);
  // Only whether the days exist depends on this stand-in: it is a leap year, which forbids least.
  const year = planYear ?? 2024;
  const doubtful = ambiguityOf(body, isNumber, year);
  if (doubtful) return planYear === null && !/^\d{4}/.test(body) ? { kind: 'noYear' } : doubtful;
  const text = comparable(raw);
  // 不定期 is not 定期.
  const recurs = has(without(text, words.undetermined), words.recurring);
  const elements = recurs ? null : readElements(body, year);
  if (!elements) {
    if (recurs) return { kind: 'recurring' };
    return { kind: has(text, words.undetermined) ? 'undetermined' : 'unreadable' };
  }
  const windows = elements.windows.filter((window) => window !== null);
  if (windows.length < elements.windows.length) return { kind: 'impossible' };
  if (planYear === null && !elements.namesYear) return { kind: 'noYear' };
  const timing = joined(windows, elements.isRange);
  return timing.kind === 'window' && before
    ? { kind: 'window', window: upTo(timing.window) }
    : timing;
}

/** An Excel date stands for itself, as finely as its format shows it; `null` for a number that is no date. */
function parseDateCell(cell: Cell): Timing | null {
  if (typeof cell.value !== 'number' || cell.format === undefined) return null;
  const shows = getFormatDateInfo(cell.format);
  if (!shows.year && !shows.month && !shows.day) return null;
  const date = dateOfSerial(cell.value);
  if (!date) return { kind: 'unreadable' };
  const year = yearOf(date);
  const window = shows.day
    ? { start: date, end: date, precision: 'day' as const }
    : shows.month
      ? monthWindow(year, monthOf(date))
      : yearWindow(year);
  return window ? { kind: 'window', window } : { kind: 'unreadable' };
}

/**
 * Reads a time cell.
 * @param planYear the year of the plan, for wordings that name none; `null` if it is not known
 */
export function parseTiming(cell: Cell, planYear: number | null): Timing {
  if (isPlaceholder(cell.text)) return { kind: 'missing' };
  return parseDateCell(cell) ?? parseWording(cell.text, typeof cell.value === 'number', planYear);
}

/** The window of a timing, where it has one. */
export const windowOf = (timing: Timing): Window | null =>
  timing.kind === 'window' ? timing.window : null;
