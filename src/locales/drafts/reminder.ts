import type { PlainDate } from '../../core/calendar/plain-date';
import type { PlanRow } from '../../core/plan/model/plan';
import type { TrackingColumn } from '../../core/plan/tracking-columns/tracking-columns';
import { topicOf } from '../../core/tracking/deadline';
import type { DueRow, IncompleteRow, Progress } from '../../core/tracking/progress';
import { dateText } from '../phrases/date-text';
import { fill } from '../fill';
import type { Language, Words } from '../index';
import type { Messages } from '../messages';

const PUBLICATION: readonly TrackingColumn[] = ['公开日期', '实录链接'];

/** One section of a reminder; empty if it has no rows. */
interface Section {
  readonly heading: string;
  readonly items: readonly string[];
}

/** The contents of a reminder to a department. */
export interface Reminder {
  readonly department: string;
  /** Of the department's rows. */
  readonly progress: Progress;
  readonly asOf: PlainDate;
}

/** Formats the lines of a reminder in one language. */
class ReminderLines {
  constructor(
    private readonly messages: Messages,
    private readonly language: Language,
  ) {}

  day(date: PlainDate | null): string {
    return date === null ? '' : dateText(date, this.messages.words, this.language);
  }

  due(template: string, rows: readonly DueRow[]): string[] {
    return rows.map(({ row, deadline, held, days }) =>
      fill(template, {
        ...this.about(row),
        deadline: this.day(deadline),
        held: this.day(held),
        days,
      }),
    );
  }

  upcoming(rows: readonly DueRow[]): string[] {
    const { dueRow, dueTodayRow } = this.messages.words.reminder;
    return rows.flatMap((row) => this.due(row.days === 0 ? dueTodayRow : dueRow, [row]));
  }

  incomplete(rows: readonly IncompleteRow[]): string[] {
    const { reminder, tracking } = this.messages.words;
    return rows.map(({ row, held, missing }) =>
      fill(reminder.incompleteRow, {
        ...this.about(row),
        held: this.day(held),
        columns: missing.map(({ column }) => tracking.columns[column]).join(reminder.columnJoin),
      }),
    );
  }

  private about(row: PlanRow): { row: string; topic: string } {
    return { row: this.messages.rowLabel(row.key), topic: topicOf(row)?.clean ?? '' };
  }
}

/** Missing items other than the publication, which is requested once for a row not yet published. */
function missingBesidesPublication({ incomplete, unpublished }: Progress): IncompleteRow[] {
  const requested = new Set(unpublished.map(({ row }) => row.key));
  return incomplete.flatMap((one) => {
    const missing = one.missing.filter(
      ({ column }) => !requested.has(one.row.key) || !PUBLICATION.includes(column),
    );
    return missing.length > 0 ? [{ ...one, missing }] : [];
  });
}

function sectionsOf(progress: Progress, lines: ReminderLines, { reminder }: Words): Section[] {
  const { overdue, thisMonth, soon, unpublished } = progress;
  return [
    { heading: reminder.overdue, items: lines.due(reminder.overdueRow, overdue) },
    { heading: reminder.due, items: lines.upcoming([...thisMonth, ...soon]) },
    { heading: reminder.unpublished, items: lines.due(reminder.unpublishedRow, unpublished) },
    { heading: reminder.incomplete, items: lines.incomplete(missingBesidesPublication(progress)) },
  ].filter(({ items }) => items.length > 0);
}

/** 催办: what a department has to do, as a text ready to paste, in the tone of an office notice. */
export function reminderText(
  { department, progress, asOf }: Reminder,
  messages: Messages,
  language: Language,
): string {
  const { words } = messages;
  const { reminder } = words;
  const lines = new ReminderLines(messages, language);
  const sections = sectionsOf(progress, lines, words);
  const body = sections.flatMap(({ heading, items }, i) => [
    fill(reminder.heading, {
      order: reminder.order.charAt(i),
      text: fill(heading, { count: items.length }),
    }),
    ...items.map((text, at) => fill(reminder.item, { number: at + 1, text })),
  ]);
  const isNeeded = sections.length > 0;
  const day = lines.day(asOf);
  return [
    reminder.title,
    fill(reminder.to, { department }),
    fill(isNeeded ? reminder.intro : reminder.nothing, { date: day }),
    ...body,
    ...(isNeeded ? [reminder.close] : []),
    reminder.sign,
    day,
  ].join('\n');
}
