import { addDays as addDaysTo } from 'date-fns/addDays';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { isExists } from 'date-fns/isExists';
import { lightFormat } from 'date-fns/lightFormat';
import { parseISO } from 'date-fns/parseISO';

/** A calendar date without time or zone, `YYYY-MM-DD`; dates compare as strings. */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The date of year, month (1-12) and day; `null` if there is no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  if (year < 1900 || year > 9999 || !isExists(year, month - 1, day)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDate;
}

/** Reads `YYYY-MM-DD`; `null` for any other text or a day that does not exist. */
export function parsePlainDate(text: string): PlainDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match && plainDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
export const monthOf = (date: PlainDate): number => Number(date.slice(5, 7));
export const dayOf = (date: PlainDate): number => Number(date.slice(8, 10));

/** Quarter of the year, 1-4. */
export const quarterOf = (date: PlainDate): number => Math.ceil(monthOf(date) / 3);

const format = (date: Date): PlainDate => lightFormat(date, 'yyyy-MM-dd') as PlainDate;

/** `days` calendar days later (earlier if negative). */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  format(addDaysTo(parseISO(date), days));

/** `months` calendar months later, on the last day of the month if it is shorter. */
export const addMonths = (date: PlainDate, months: number): PlainDate =>
  format(addMonthsTo(parseISO(date), months));

/** The last day of the month, 28-31. */
export const daysInMonth = (year: number, month: number): number =>
  getDaysInMonth(new Date(year, month - 1));

/** Days since 1970-01-01, for arithmetic without time zones. */
export const dayNumber = (date: PlainDate): number =>
  Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date)) / 86_400_000;
