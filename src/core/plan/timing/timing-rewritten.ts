import { dateOfSerial } from '../../calendar/excel-serial';
import { yearOf } from '../../calendar/plain-date';
import { foldWidth } from '../cells/text';
import type { Timing } from './timing-kinds';
import { dayWindow, monthWindow, type Window } from './window';

/**
 * Dates as a spreadsheet rewrites them when a plan is saved as CSV or pasted as values: serial numbers (45719),
 * English months (Jun-25, 3-Mar) and days after their month (3/14/2025).
 */

const SERIAL = /^(\d{5})(?:\.\d+)?$/u;
/** 2009-2050: a serial number outside is another kind of number. */
const SERIALS = { first: 40_000, last: 55_000 };
const MONTH_NAMES = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const MONTHS = MONTH_NAMES.toLowerCase().split('|');
const NAME = `(?<name>${MONTH_NAMES})[a-z]{0,6}\\.?`;
const GAP = '[-/ ,.]{1,2}';
const YEAR = '(?<year>\\d{4}|\\d{2})';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const CLOCK = '(?: \\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AP]M)?)?';

const pattern = (source: string): RegExp => new RegExp(`^${source}${CLOCK}$`, 'iu');
const DAY_MONTH = pattern(`${DAY}${GAP}${NAME}(?:${GAP}${YEAR})?`);
const MONTH_DAY_YEAR = pattern(`${NAME}${GAP}${DAY}${GAP}(?<year>\\d{4})`);
const MONTH_YEAR = pattern(`${NAME}(?:${GAP}|')(?<year>\\d{4})`);
const YEAR_MONTH = pattern(`(?<year>\\d{4})${GAP}${NAME}`);
const MONTH_NUMBER = pattern(`${NAME}${GAP}'?(?<number>\\d{1,2})`);
const MONTH_ALONE = pattern(NAME);
const SLASHES = pattern('(?<first>\\d{1,2})/(?<second>\\d{1,2})/(?<year>\\d{4}|\\d{1,2})');
/** Each of them has Latin letters, a slash or five digits. */
const MAY_BE_ONE = /^[\dA-Za-z][^\u4E00-\u9FFF]{2,30}$/u;

const fullYear = (digits: string): number =>
  digits.length === 2 ? 2000 + Number(digits) : Number(digits);

const monthOf = ({ name = '' }: Readonly<Record<string, string | undefined>>): number =>
  MONTHS.indexOf(name.toLowerCase()) + 1;

/** The readings that exist: one is the time, several are ambiguous. */
function timingOf(...readings: readonly (Window | null)[]): Timing {
  const [window, ...more] = readings.filter((reading) => reading !== null);
  if (!window) return { kind: 'impossible' };
  return more.length > 0
    ? { kind: 'ambiguous', readings: [window, ...more] }
    : { kind: 'window', window, isRewritten: true };
}

function ofSerial(text: string, planYear: number | null): Timing | null {
  const serial = Number(SERIAL.exec(text)?.[1]);
  const date = serial >= SERIALS.first && serial <= SERIALS.last ? dateOfSerial(serial) : null;
  const isNear = date !== null && Math.abs(yearOf(date) - (planYear ?? yearOf(date))) <= 1;
  return isNear
    ? { kind: 'window', window: { start: date, end: date, precision: 'day' }, isRewritten: true }
    : null;
}

/** 「Jun-25」 is June 2025 in a plan of that year; otherwise it may also be the 25th. */
function ofMonthAndNumber(month: number, digits: string, planYear: number | null): Timing {
  const year = fullYear(digits);
  const ofYear = digits.length === 2 ? monthWindow(year, month) : null;
  if (planYear === null || (ofYear && year === planYear)) return timingOf(ofYear);
  return timingOf(ofYear, dayWindow(planYear, month, Number(digits)));
}

/** `null` for a day without a known year. */
function ofDay(month: number, day: string, year: number | null): Timing {
  return year === null ? { kind: 'noYear' } : timingOf(dayWindow(year, month, Number(day)));
}

function inEnglish(text: string, planYear: number | null): Timing | null {
  const dated = (DAY_MONTH.exec(text) ?? MONTH_DAY_YEAR.exec(text))?.groups;
  if (dated) {
    const year = dated.year === undefined ? planYear : fullYear(dated.year);
    return ofDay(monthOf(dated), dated.day ?? '', year);
  }
  const named = (MONTH_YEAR.exec(text) ?? YEAR_MONTH.exec(text))?.groups;
  if (named) return timingOf(monthWindow(Number(named.year), monthOf(named)));
  const numbered = MONTH_NUMBER.exec(text)?.groups;
  if (numbered) return ofMonthAndNumber(monthOf(numbered), numbered.number ?? '', planYear);
  const alone = MONTH_ALONE.exec(text)?.groups;
  if (!alone) return null;
  return planYear === null ? { kind: 'noYear' } : timingOf(monthWindow(planYear, monthOf(alone)));
}

/** 3/14/2025, or 14/3/2025 if the first number is no month; 25/3/14 in a plan of 2025. */
function withSlashes(text: string, planYear: number | null): Timing | null {
  const groups = SLASHES.exec(text)?.groups;
  if (!groups) return null;
  const [first, second, last] = [Number(groups.first), Number(groups.second), Number(groups.year)];
  const year = fullYear(groups.year ?? '');
  if (last < 100 && year !== planYear && 2000 + first === planYear)
    return timingOf(dayWindow(planYear, second, last));
  if (groups.year?.length === 1) return null;
  const [american, british] = [dayWindow(year, first, second), dayWindow(year, second, first)];
  return first === second ? timingOf(american) : timingOf(american, british);
}

/** Reads a date that a spreadsheet has rewritten; `null` for any other text. */
export function rewrittenTime(raw: string, planYear: number | null): Timing | null {
  const text = foldWidth(raw).trim();
  if (!MAY_BE_ONE.test(text)) return null;
  return ofSerial(text, planYear) ?? inEnglish(text, planYear) ?? withSlashes(text, planYear);
}
