import { dateFromSerial } from 'numfmt';
import { dayNumber, parsePlainDate, plainDate, type PlainDate } from './plain-date';

const LAST_SERIAL = 2_958_465; // 9999-12-31

/** The date of an Excel serial number (1900 date system) without its time; `null` outside Excel's range. */
export function dateOfSerial(serial: number): PlainDate | null {
  if (!(serial >= 1 && serial <= LAST_SERIAL)) return null;
  const [year = 0, month = 0, day = 0] = dateFromSerial(Math.floor(serial));
  return plainDate(year, month, day);
}

/** Serial number of 1970-01-01. Valid from 1900-03-01: before that, Excel counts a 29 February 1900. */
const UNIX_EPOCH = 25_569;

/** The Excel serial number of a calendar date. */
export const serialOfDate = (date: PlainDate): number => dayNumber(date) + UNIX_EPOCH;

const MINUTES = 24 * 60;

/** Date and time of a serial number, as `YYYY-MM-DD HH:mm`; `null` outside Excel's range. */
export function timeOfSerial(serial: number): string | null {
  const minutes = Math.round(serial * MINUTES);
  const date = dateOfSerial(minutes / MINUTES);
  if (date === null) return null;
  const inDay = minutes % MINUTES;
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${date} ${part(Math.floor(inDay / 60))}:${part(inDay % 60)}`;
}

/** The serial number of `YYYY-MM-DD HH:mm`; `null` for any other text. */
export function serialOfTime(text: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})$/u.exec(text);
  const date = parsePlainDate(match?.[1] ?? '');
  if (!match || !date) return null;
  return serialOfDate(date) + (Number(match[2]) * 60 + Number(match[3])) / MINUTES;
}
