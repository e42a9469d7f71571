import ical, { ICalEventStatus } from 'ical-generator';
import { dayNumber, type PlainDate } from '../../core/calendar/plain-date';
import { fill } from '../../locales/fill';
import type { PaperSource } from '../model/source';
import { yearText } from '../model/wording';
import { cleanText } from '../writers/clean-text';
import { calendarEvents } from './events';

/** As the library takes a day; it reads whole days in UTC. */
const dateOf = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);

/**
 * The calendar of a plan as an iCalendar file. Events carry the as-of date as their version, so that a later file updates
 * what an earlier one has brought.
 * @param unit only of this department; empty for all
 */
export function calendarFile(source: PaperSource, unit: string): string {
  const { asOf } = source.context;
  const calendar = ical({
    name: cleanText(fill(source.words.calendar.name, { year: yearText(source) })),
    prodId: { company: 'press-plan-addin', product: 'calendar' },
  });
  for (const { uid, day, summary, description, isCancelled } of calendarEvents(source, unit)) {
    calendar.createEvent({
      id: uid,
      start: dateOf(day),
      allDay: true,
      stamp: dateOf(asOf),
      sequence: dayNumber(asOf),
      summary: cleanText(summary),
      description: cleanText(description),
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return `${calendar.toString()}\r\n`;
}
