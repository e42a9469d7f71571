import { getFormatDateInfo } from 'numfmt';
import { monthOf, yearOf } from '../../calendar/plain-date';
import { dateOfSerial } from '../../calendar/excel-serial';
import type { Cell } from '../cells/grid';
import { isPlaceholder } from '../cells/placeholder';
import type { YearSpan } from './plan-years';
import { readElements } from './timing-elements';
import { rewrittenTime } from './timing-rewritten';
import type { Timing } from './timing-kinds';
import { timingWording, type TimingWording } from './timing-wording';
import words from '../vocabulary/timing.json';
import { comparable } from '../cells/text';
import {
  contains,
  dayWindow,
  follows,
  monthWindow,
  monthsWindow,
  spanOf,
  yearWindow,
  type Window,
} from './window';

export type { Timing } from './timing-kinds';

const has = (text: string, list: readonly string[]): boolean =>
  list.some((word) => text.includes(word));

const without = (text: string, list: readonly string[]): string =>
  list.reduce((rest, word) => rest.replaceAll(word, ''), text);

/** The windows of a list of times as one, or `recurring` if there are gaps between them. */
function joined(windows: readonly Window[], isRange: boolean): Timing {
  const [first, ...rest] = windows;
  if (!first) return { kind: 'unreadable' };
  let whole = first;
  for (const next of rest) {
    if (!isRange && contains(whole, next)) {
      whole = next;
      continue;
    }
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

/** Wordings of digits alone that Excel may have changed, or that can mean a day as well as months. */
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

/** Each month, quarter or day has a conference of its own: 「5月和9月各一次」. */
const EACH =
  /各(?:召开|举办|举行|发布|开展|安排|组织)?[\d一二两三四]?[次场期]|分别|(?<!第)[2-6二两三四五六][次场]/u;

interface Read extends TimingWording {
  /** The cell's text, normalized. */
  readonly text: string;
  /** The cell held a number, not this text. */
  readonly isNumber: boolean;
}

/** Reads a wording without its notes. */
function parseBody({ body, before, text, isNumber }: Read, planYear: number | null): Timing {
  // Only the existence of days depends on the assumed year: a leap year has all of them.
  const year = planYear ?? 2024;
  const doubtful = ambiguityOf(body, isNumber, year);
  if (doubtful) return planYear === null && !/^\d{4}/.test(body) ? { kind: 'noYear' } : doubtful;
  // 不定期 contains 定期.
  const recurs = has(without(text, words.undetermined), words.recurring) || EACH.test(body);
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

/** A note with a time in it; a bare number there counts conferences or refers to a footnote. */
const MAY_BE_TIME = /[年月季旬日号周初底末]|半年|\d[./]\d/u;
/** A note that continues the time before it: 「6月（26日）」. */
const CONTINUES = /^月?(?:\d{1,2}[日号]|[上中下]旬|[初中底末]$|第\d个?(?:周|星期))/u;

/** The time that a note in brackets gives; `null` if it gives none. */
function readNote(
  note: string,
  outer: Timing,
  body: string,
  planYear: number | null,
): Timing | null {
  if (!MAY_BE_TIME.test(note)) return null;
  const year = outer.kind === 'window' ? yearOf(outer.window.start) : planYear;
  const text = CONTINUES.test(note) ? body + note.replace(/^月/u, '') : note;
  const timing = parseBody({ ...timingWording(text), text, isNumber: false }, year);
  return timing.kind === 'window' || timing.kind === 'recurring' ? timing : null;
}

/** Combines a time with the note after it: the more precise of the two; contradictory ones are two readings. */
function withNote(outer: Timing, note: Timing): Timing {
  if (outer.kind !== 'window' || note.kind !== 'window')
    return outer.kind === 'recurring' ? outer : note;
  if (contains(note.window, outer.window)) return outer;
  if (contains(outer.window, note.window)) return note;
  return { kind: 'ambiguous', readings: [outer.window, note.window] };
}

/** Reads a wording such as 「第三季度」, 「6月底前」 or 「二季度（6月）」. */
function parseWording(raw: string, isNumber: boolean, planYear: number | null): Timing {
  const wording = timingWording(raw);
  const timing = parseBody({ ...wording, text: comparable(raw), isNumber }, planYear);
  if (timing.kind === 'noYear' || timing.kind === 'ambiguous') return timing;
  return wording.notes.reduce<Timing>((outer, note) => {
    const inner = readNote(note, outer, wording.body, planYear);
    return inner ? withNote(outer, inner) : outer;
  }, timing);
}

/** An Excel date as precise as its format shows it; `null` for a number that is no date. */
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
 * @param planYear the year of the plan, for wordings that name none; `null` if it is unknown
 */
export function parseTiming(cell: Cell, planYear: number | null): Timing {
  if (isPlaceholder(cell.text)) return { kind: 'missing' };
  return (
    parseDateCell(cell) ??
    rewrittenTime(cell.text, planYear) ??
    parseWording(cell.text, typeof cell.value === 'number', planYear)
  );
}

/** 「明年3月」 takes its year from the plan's first. */
const RELATIVE_YEAR = /今年|本年|当年|明年|次年|来年/u;

/**
 * Reads a time cell of a plan that covers several years: a wording without a year is in the first from the month on in
 * which the plan begins, else in the last.
 */
export function parseTimingInSpan(cell: Cell, { first, last, startMonth }: YearSpan): Timing {
  const early = parseTiming(cell, first);
  const window = windowOf(early);
  if (!window || RELATIVE_YEAR.test(cell.text)) return early;
  const late = parseTiming(cell, last);
  return monthOf(window.start) >= (startMonth ?? 1) ? early : late;
}

/** The window of a timing, if it has one. */
export const windowOf = (timing: Timing): Window | null =>
  timing.kind === 'window' ? timing.window : null;
