import type { PlainDate } from '../core/calendar/plain-date';
import type { PlanRow } from '../core/plan/plan';
import type { TrackingColumn } from '../core/plan/tracking-columns';
import { topicOf } from '../core/tracking/deadline';
import type { DueRow, IncompleteRow, Progress } from '../core/tracking/progress';
import { dateText } from './date-text';
import { fill } from './fill';
import type { Language } from './index';
import type { Messages } from './messages';

const PUBLICATION: readonly TrackingColumn[] = ['公开日期', '实录链接'];

/** One section of a reminder, or nothing if it has no rows. */
interface Section {
  readonly heading: string;
  readonly items: readonly string[];
}

/**
 * 催办: what a department has to do, as a text ready to paste, in the tone of an office notice.
 * @param progress of the department's rows
 */
export function reminderText(
  department: string,
  progress: Progress,
  asOf: PlainDate,
  messages: Messages,
  language: Language,
): string {
  const { words } = messages;
  const { reminder } = words;
  const day = (date: PlainDate | null): string =>
    date === null ? '' : dateText(date, words, language);
  const about = (row: PlanRow) => ({
    row: messages.rowLabel(row.key),
    topic: topicOf(row)?.clean ?? '',
  });
  const due =
    (template: string) =>
    (one: DueRow): string =>
      fill(template, {
        ...about(one.row),
        deadline: day(one.deadline),
        held: day(one.held),
        days: one.days,
      });
  const incomplete = ({ row, held, missing }: IncompleteRow): string =>
    fill(reminder.incompleteRow, {
      ...about(row),
      held: day(held),
      columns: missing
        .map(({ column }) => words.tracking.columns[column])
        .join(reminder.columnJoin),
    });
  // What is still to be published is asked for once.
  const unpublished = new Set(progress.unpublished.map(({ row }) => row.key));
  const owed = progress.incomplete.flatMap((one) => {
    const missing = one.missing.filter(
      ({ column }) => !unpublished.has(one.row.key) || !PUBLICATION.includes(column),
    );
    return missing.length > 0 ? [{ ...one, missing }] : [];
  });
  const upcoming = [...progress.thisMonth, ...progress.soon];
  const sections: readonly Section[] = [
    { heading: reminder.overdue, items: progress.overdue.map(due(reminder.overdueRow)) },
    { heading: reminder.due, items: upcoming.map(due(reminder.dueRow)) },
    {
      heading: reminder.unpublished,
      items: progress.unpublished.map(due(reminder.unpublishedRow)),
    },
    { heading: reminder.incomplete, items: owed.map(incomplete) },
  ].filter(({ items }) => items.length > 0);
  const body = sections.flatMap(({ heading, items }, i) => [
    fill(reminder.heading, {
      order: reminder.order.charAt(i),
      text: fill(heading, { count: items.length }),
    }),
    ...items.map((text, at) => fill(reminder.item, { number: at + 1, text })),
  ]);
  const intro = sections.length > 0 ? reminder.intro : reminder.nothing;
  return [
    reminder.title,
    fill(reminder.to, { department }),
    fill(intro, { date: day(asOf) }),
    ...body,
    ...(sections.length > 0 ? [reminder.close] : []),
    reminder.sign,
    day(asOf),
  ].join('\n');
}
