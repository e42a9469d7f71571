import { addDays, dayNumber, daysInMonth, type PlainDate } from '../../calendar/plain-date';
import { dayWindow, monthWindow, spanOf, type Window } from './window';

/**
 * Weeks of a month are counted from its first day: the first is the 1st to the 7th, the second the 8th to the 14th,
 * the fifth the rest; the last (最后一周, 末周) is its last seven days. So each has every weekday once, and
 * 「第二周周三」 and 「第二个周三」 are the same day.
 */
const DAYS = 7;

/** The week of a month by its number; `null` where the month has none. */
export function weekWindow(year: number, month: number, week: number): Window | null {
  const first = dayWindow(year, month, (week - 1) * DAYS + 1);
  const end = Math.min(week * DAYS, daysInMonth(year, month));
  const last = dayWindow(year, month, end);
  return first && last && spanOf(first, last);
}

/** The first weeks of a month (前两周). */
export function firstWeeks(year: number, month: number, count: number): Window | null {
  const [first, last] = [weekWindow(year, month, 1), weekWindow(year, month, count)];
  return first && last && spanOf(first, last);
}

/** The last weeks of a month (最后一周). */
export function lastWeeks(year: number, month: number, count: number): Window | null {
  const whole = monthWindow(year, month);
  return whole && { start: addDays(whole.end, 1 - count * DAYS), end: whole.end, precision: 'day' };
}

/** The weekday of a date, Monday being 1. */
const weekdayOf = (date: PlainDate): number => ((dayNumber(date) + 3) % DAYS) + 1;

/** The day of a week by its weekday, Monday being 1; `null` if the week has none. */
export function dayOfWeek(week: Window | null, weekday: number): Window | null {
  if (!week) return null;
  const ahead = (weekday - weekdayOf(week.start) + DAYS) % DAYS;
  const date = addDays(week.start, ahead);
  return date > week.end ? null : { start: date, end: date, precision: 'day' };
}

/** The week, Monday to Sunday, in which a day lies (6月26日当周). */
export function weekAround(day: Window | null): Window | null {
  if (!day) return null;
  const monday = addDays(day.start, 1 - weekdayOf(day.start));
  return { start: monday, end: addDays(monday, DAYS - 1), precision: 'day' };
}
