import { dayOf, monthOf, yearOf, type PlainDate } from '../../core/calendar/plain-date';
import { fill } from '../fill';
import type { Words } from '../index';

/** A date as offices write it: 2024年8月31日, 2024-08-31. */
export function dateText(date: PlainDate, { reminder }: Words, language: string): string {
  const pad = (part: number): string =>
    language === 'zh-CN' ? String(part) : String(part).padStart(2, '0');
  return fill(reminder.date, {
    year: yearOf(date),
    month: pad(monthOf(date)),
    day: pad(dayOf(date)),
  });
}
