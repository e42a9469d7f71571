import type { PlainDate } from '../../core/calendar/plain-date';
import type { TrackingColumn } from '../../core/plan/tracking-columns/tracking-columns';
import type { DueRow, IncompleteRow, Progress } from '../../core/tracking/progress';
import { fill } from '../../locales/fill';
import { addressee, copies, heading, paragraph, title, type Paper } from '../model/paper';
import { progressFor, type PaperSource } from '../model/source';
import {
  dateText,
  fileName,
  numbered,
  numberedHeading,
  officeText,
  ownText,
  planText,
  publicityText,
  signedByOffice,
  subjectText,
} from '../model/wording';

const PUBLICATION: readonly TrackingColumn[] = ['公开日期', '实录链接'];

/** One section of a reminder; empty if it has no rows. */
interface Section {
  readonly heading: string;
  readonly items: readonly string[];
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

function sectionsOf(progress: Progress, source: PaperSource): Section[] {
  const { words, messages } = source;
  const { reminder } = words;
  const { overdue, thisMonth, soon, unpublished } = progress;
  const bodies = { office: officeText(source), publicity: publicityText(source) };
  const day = (date: PlainDate | null): string => (date === null ? '' : dateText(date, source));
  const due = (template: string, rows: readonly DueRow[]): string[] =>
    rows.map(({ row, deadline, held, days }) =>
      fill(template, {
        ...bodies,
        subject: subjectText(row, source),
        deadline: day(deadline),
        held: day(held),
        days,
      }),
    );
  const upcoming = [...thisMonth, ...soon].flatMap((row) =>
    due(row.days === 0 ? reminder.dueTodayRow : reminder.dueRow, [row]),
  );
  const incomplete = missingBesidesPublication(progress).map(({ row, held, missing }) =>
    fill(reminder.incompleteRow, {
      subject: subjectText(row, source),
      held: day(held),
      columns: missing
        .map(({ column }) => messages.words.tracking.columns[column])
        .join(words.listJoin),
    }),
  );
  return [
    { heading: reminder.overdue, items: due(reminder.overdueRow, overdue) },
    { heading: reminder.due, items: upcoming },
    { heading: reminder.unpublished, items: due(reminder.unpublishedRow, unpublished) },
    { heading: reminder.incomplete, items: incomplete },
  ].filter(({ items }) => items.length > 0);
}

/** Whether a department has anything to be reminded of. */
export const needsReminder = (source: PaperSource, unit: string): boolean =>
  sectionsOf(progressFor(source, unit), source).length > 0;

/** 催办函: what a department has to do. */
export function reminder(source: PaperSource, unit: string): Paper {
  const { words, context } = source;
  const { reminder: text } = words;
  const sections = sectionsOf(progressFor(source, unit), source);
  const own = (part: string): string | null => ownText(source, '催办函', part, { 单位: unit });
  const isNeeded = sections.length > 0;
  const copy = own('抄送');
  return {
    paper: '催办函',
    name: fileName(source, '催办函', unit),
    language: source.language,
    blocks: [
      title(own('标题') ?? text.title),
      addressee(fill(text.to, { department: unit })),
      paragraph(
        (isNeeded ? own('开头') : null) ??
          fill(isNeeded ? text.intro : text.nothing, {
            plan: planText(source),
            date: dateText(context.asOf, source),
          }),
      ),
      ...sections.flatMap(({ heading: name, items }, i) => [
        heading(numberedHeading(source, i, fill(name, { count: items.length }))),
        ...numbered(source, items).map(paragraph),
      ]),
      ...(isNeeded
        ? [paragraph(own('结尾') ?? fill(text.close, { office: officeText(source) }))]
        : []),
      ...signedByOffice(source),
      ...(copy === null ? [] : [copies(copy)]),
    ],
  };
}
