import { dateFromSerial } from 'numfmt';
import { plainDate, type PlainDate } from './plain-date';

const LAST_SERIAL = 2_958_465; // 9999-12-31

/** The calendar date of an Excel serial number (1900 date system), its clock time dropped; `null` where Excel shows none. */
export function dateOfSerial(serial: number): PlainDate | null {
  if (!(serial >= 1 && serial <= LAST_SERIAL)) return null;
  const [year = 0, month = 0, day = 0] = dateFromSerial(Math.floor(serial));
  return plainDate(year, month, day);
}
