import type { PlanRow } from '../../../core/plan/model/plan';
import { topicOf } from '../../../core/tracking/deadline';
import type { DueRow, Progress, TrackedRow } from '../../../core/tracking/progress';
import { fill } from '../../../locales/fill';
import type { Messages } from '../../../locales/messages';

/** A conference in a list, with what needs to be done. */
export interface DueLine {
  readonly key: string;
  readonly row: string;
  readonly department: string;
  readonly topic: string;
  readonly note: string;
}

/** The lists by urgency. */
type ListName = keyof Messages['words']['progress']['lists'];

export interface DueLineList {
  readonly name: ListName;
  readonly lines: readonly DueLine[];
}

const lineOf = (row: PlanRow, note: string, messages: Messages): DueLine => ({
  key: row.key,
  row: messages.rowLabel(row.key),
  department: row.department?.name ?? row.cells.department.text,
  topic: topicOf(row)?.clean ?? row.cells.topic.text,
  note,
});

/** A conference among those of a figure or a month, with its state. */
export function narrowedLine(
  { row, status, deadline, held }: TrackedRow,
  messages: Messages,
): DueLine {
  const { states, rowState } = messages.words.progress;
  const note = fill(rowState, {
    status: states[status],
    deadline: deadline ?? '',
    held: held ?? '',
  });
  return lineOf(row, note, messages);
}

/** The lists without empty ones. */
export function dueLinesOf(progress: Progress, messages: Messages): DueLineList[] {
  const { words } = messages;
  const { progress: text, tracking } = words;
  const line = (row: PlanRow, note: string): DueLine => lineOf(row, note, messages);
  const due = (rows: readonly DueRow[], template: string): DueLine[] =>
    rows.map(({ row, days, deadline, held }) =>
      line(row, fill(template, { days, deadline: deadline ?? '', held: held ?? '' })),
    );
  const upcoming = (rows: readonly DueRow[]): DueLine[] =>
    rows.flatMap((row) => due([row], row.days === 0 ? text.dueToday : text.daysLeft));
  const lists: readonly DueLineList[] = [
    { name: 'overdue', lines: due(progress.overdue, text.overdueBy) },
    { name: 'thisMonth', lines: upcoming(progress.thisMonth) },
    { name: 'soon', lines: upcoming(progress.soon) },
    { name: 'unpublished', lines: due(progress.unpublished, text.sinceHeld) },
    {
      name: 'incomplete',
      lines: progress.incomplete.map(({ row, missing }) =>
        line(
          row,
          fill(text.missing, {
            columns: missing.map(({ column }) => tracking.columns[column]).join(text.join),
          }),
        ),
      ),
    },
  ];
  return lists.filter(({ lines }) => lines.length > 0);
}
