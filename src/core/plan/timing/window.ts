import {
  addDays,
  dayOf,
  daysInMonth,
  monthOf,
  plainDate,
  yearOf,
  type PlainDate,
} from '../../calendar/plain-date';

/** How precisely a time is given. */
export type Precision = 'day' | 'tenDays' | 'month' | 'quarter' | 'halfYear' | 'year';

/** The days in which a conference is planned, both ends included. The deadline is `end`. */
export interface Window {
  readonly start: PlainDate;
  readonly end: PlainDate;
  readonly precision: Precision;
}

const PRECISIONS: readonly Precision[] = ['day', 'tenDays', 'month', 'quarter', 'halfYear', 'year'];

function windowOf(
  start: PlainDate | null,
  end: PlainDate | null,
  precision: Precision,
): Window | null {
  return start && end ? { start, end, precision } : null;
}

/** One day; `null` if there is no such day. */
export function dayWindow(year: number, month: number, day: number): Window | null {
  const date = plainDate(year, month, day);
  return windowOf(date, date, 'day');
}

/** `count` months from `month` on; `null` beyond the year, or for no months. */
export function monthsWindow(
  year: number,
  month: number,
  count: number,
  precision: Precision,
): Window | null {
  const last = month + count - 1;
  if (month < 1 || count < 1 || last > 12) return null;
  return windowOf(
    plainDate(year, month, 1),
    plainDate(year, last, daysInMonth(year, last)),
    precision,
  );
}

export const monthWindow = (year: number, month: number): Window | null =>
  monthsWindow(year, month, 1, 'month');
export const quarterWindow = (year: number, quarter: number): Window | null =>
  monthsWindow(year, quarter * 3 - 2, 3, 'quarter');
export const halfYearWindow = (year: number, half: number): Window | null =>
  monthsWindow(year, half * 6 - 5, 6, 'halfYear');
export const yearWindow = (year: number): Window | null => monthsWindow(year, 1, 12, 'year');

/** 上旬, 中旬 or 下旬 (`third` 1-3) of a month. */
export function tenDaysWindow(year: number, month: number, third: number): Window | null {
  if (month < 1 || month > 12) return null;
  const last = third === 3 ? daysInMonth(year, month) : third * 10;
  return windowOf(plainDate(year, month, third * 10 - 9), plainDate(year, month, last), 'tenDays');
}

/**
 * From the first day of one window to the last of the other, as precise as the more precise one; `null` if it runs
 * backwards.
 */
export function spanOf(first: Window, last: Window): Window | null {
  if (last.start < first.start) return null;
  const finer = Math.min(PRECISIONS.indexOf(first.precision), PRECISIONS.indexOf(last.precision));
  return { start: first.start, end: last.end, precision: PRECISIONS[finer] ?? 'day' };
}

/** Whether the other window lies within the first. */
export const contains = (window: Window, other: Window): boolean =>
  window.start <= other.start && other.end <= window.end;

/** Whether one window begins the day after the other ends. */
export const follows = (first: Window, next: Window): boolean =>
  next.start === addDays(first.end, 1);

/** One exact day, not a span. */
export const isExactDay = (window: Window): boolean =>
  window.precision === 'day' && window.start === window.end;

/** Number of months that a window touches. */
export const monthsTouched = ({ start, end }: Window): number =>
  (yearOf(end) - yearOf(start)) * 12 + monthOf(end) - monthOf(start) + 1;

const CHINESE = ['', '一', '二', '三', '四'];

function unitAt(date: PlainDate, precision: Precision): string {
  const month = monthOf(date);
  switch (precision) {
    case 'day':
      return `${month}月${dayOf(date)}日`;
    case 'tenDays':
      return `${month}月${dayOf(date) <= 10 ? '上' : dayOf(date) <= 20 ? '中' : '下'}旬`;
    case 'month':
      return `${month}月`;
    case 'quarter':
      return `第${CHINESE[Math.ceil(month / 3)] ?? ''}季度`;
    case 'halfYear':
      return month <= 6 ? '上半年' : '下半年';
    case 'year':
      return '';
  }
}

/**
 * The window in the words of a plan, year first: 2024年第三季度, 2024年4月20日-2024年5月3日. Parses back to the same
 * window.
 */
export function printWindow({ start, end, precision }: Window): string {
  const first = `${yearOf(start)}年${unitAt(start, precision)}`;
  const last = `${yearOf(end)}年${unitAt(end, precision)}`;
  return first === last ? first : `${first}-${last}`;
}
