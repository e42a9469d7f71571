import { dateOfSerial } from '../../core/calendar/excel-serial';
import { yearOf, type PlainDate } from '../../core/calendar/plain-date';
import { rowNumberText } from '../../core/checks/facts/row-number';
import type { PlanRow } from '../../core/plan/model/plan';
import { deadlineOf, isCancelled } from '../../core/tracking/deadline';
import { statusOf } from '../../core/tracking/status';
import type { Unplanned } from '../../core/tracking/unplanned';
import { fill } from '../../locales/fill';
import { rowsOf, type PaperSource } from '../model/source';
import { cellsOf, orGap, topicText } from '../model/wording';

/** A whole day in a calendar. */
export interface CalendarEvent {
  /** The same each time, so that a calendar that takes the events again updates them. */
  readonly uid: string;
  readonly day: PlainDate;
  readonly summary: string;
  readonly description: string;
  readonly isCancelled: boolean;
}

const DOMAIN = 'press-plan-addin';

/** What a conference keeps from one export to the next: its 计划编号, or year and 序号 in a plan without them. */
function idOf(row: PlanRow, { plan, settings, context }: PaperSource): string {
  if (row.id !== null) return row.id;
  const year = settings.year ?? plan.year ?? yearOf(context.asOf);
  return `${year}-${rowNumberText(row) || `row-${row.index}`}`;
}

function eventsOf(row: PlanRow, source: PaperSource): CalendarEvent[] {
  const { calendar } = source.words;
  const deadline = deadlineOf(row);
  const held = row.tracking?.held ?? null;
  const cells = cellsOf(row);
  const about = {
    department: orGap(source, row.department?.name ?? cells.department, 'department'),
    topic: topicText(row, source),
  };
  const status = statusOf(row, source.context);
  const description = [
    fill(calendar.timing, { timing: orGap(source, cells.timing, 'timing') }),
    fill(calendar.speaker, { name: orGap(source, cells.spokesperson, 'spokesperson') }),
    fill(calendar.status, { status: source.messages.words.progress.states[status] }),
  ].join('\n');
  const event = (kind: 'deadline' | 'held', day: PlainDate): CalendarEvent => ({
    uid: `${idOf(row, source)}-${kind}@${DOMAIN}`,
    day,
    summary: fill(calendar[kind], about),
    description,
    isCancelled: row.tracking !== null && held === null && isCancelled(row.tracking),
  });
  return [
    ...(deadline === null ? [] : [event('deadline', deadline)]),
    ...(held === null ? [] : [event('held', held)]),
  ];
}

function unplannedEvents(all: readonly Unplanned[], source: PaperSource): CalendarEvent[] {
  const { calendar } = source.words;
  return all.flatMap(({ id = '', held, department, topic }, i) => {
    const day = held === null ? null : dateOfSerial(held);
    if (day === null) return [];
    return [
      {
        uid: `${id === '' ? `unplanned-${i + 1}` : id}@${DOMAIN}`,
        day,
        summary: fill(calendar.unplanned, {
          department: orGap(source, department, 'department'),
          topic: orGap(source, topic, 'topic'),
        }),
        description: '',
        isCancelled: false,
      },
    ];
  });
}

/**
 * The deadlines and the conferences of a plan, also those outside it.
 * @param unit only of this department; empty for all
 */
export function calendarEvents(source: PaperSource, unit: string): CalendarEvent[] {
  const unplanned = source.settings.unplanned.filter(
    ({ department }) => unit === '' || department === unit,
  );
  const all = [
    ...rowsOf(source, unit).flatMap((row) => eventsOf(row, source)),
    ...unplannedEvents(unplanned, source),
  ];
  // Two rows with one 计划编号 are a finding of the check; one event would swallow the other.
  const seen = new Map<string, number>();
  return all.map((event) => {
    const count = (seen.get(event.uid) ?? 0) + 1;
    seen.set(event.uid, count);
    return count === 1 ? event : { ...event, uid: `${count}-${event.uid}` };
  });
}
