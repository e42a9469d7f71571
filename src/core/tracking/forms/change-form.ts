import { yearOf, type PlainDate } from '../../calendar/plain-date';
import { isPlaceholder } from '../../plan/cells/placeholder';
import type { Plan, PlanRow } from '../../plan/model/plan';
import { windowOf, type Timing } from '../../plan/timing/timing';
import { parseTopic } from '../../plan/topic/topic';
import type { Window } from '../../plan/timing/window';
import { isChangeType, missingOfChange } from '../change-needs';
import type { ChangeType, TrackingColumn } from '../../plan/tracking-columns/tracking-columns';
import { deadlineOf, movesTime, originalDeadline } from '../deadline';
import { dayTyped, rowWith, type FormCells, type FormMessage, type FormProblem } from './form';
import { ledgerEntry, type LedgerEntry } from '../ledger';
import { fieldText } from './registration';

/** The result of checking the form. */
export interface ChangeCheck {
  /** Why it cannot be saved. */
  readonly problems: readonly FormProblem[];
  readonly warnings: readonly FormProblem[];
  /** The new time as understood; `null` while there is none. */
  readonly window: Window | null;
  /** The deadline in force afterwards. */
  readonly deadline: PlainDate | null;
  /** The row as it will be after the change. */
  readonly row: PlanRow;
  /** The cells to write; `null` while there are problems. */
  readonly cells: FormCells | null;
  /** The line to append to the ledger; `null` while there are problems. */
  readonly entry: LedgerEntry | null;
}

/** The fields of each type; others are ignored, even if they were filled before the type was chosen. */
const USES: Readonly<Record<ChangeType, readonly TrackingColumn[]>> = {
  改期: ['变更后时间'],
  改题: ['变更后主题'],
  改期并改题: ['变更后时间', '变更后主题'],
  更换发布人: ['实际发布人'],
  取消: ['变更后主题'],
};
const ALWAYS: readonly TrackingColumn[] = ['变更原因', '书面报告日期', '抄送宣传部'];

/** The fields of the form 变更 for a type, as the notice asks for them (四). */
export const changeFields = (type: ChangeType): readonly TrackingColumn[] => [
  ...USES[type],
  ...ALWAYS,
];

/** The fields that the type uses, with their dates parsed. */
function usedFields(draft: FormCells, type: ChangeType, planYear: number | null): FormCells {
  const cells: Partial<Record<TrackingColumn, string>> = { 变更类型: type };
  for (const field of changeFields(type)) {
    const text = draft[field]?.trim() ?? '';
    cells[field] = field === '书面报告日期' ? (dayTyped(text, planYear) ?? text) : text;
  }
  return cells;
}

/**
 * The cells of the row after the change. An earlier reschedule stays in force when the topic changes, and the other way
 * round: together they are 改期并改题, with the report date of the reschedule.
 */
function merged(row: PlanRow, change: FormCells): FormCells {
  const before = row.tracking;
  if (!before) return change;
  if (change.变更类型 === '改题' && movesTime(before)) {
    const reported = before.reported === null ? {} : { 书面报告日期: before.reported };
    return { ...change, 变更类型: '改期并改题', ...reported };
  }
  const isRetopicked = before.newTopic !== '' && before.change.endsWith('改题');
  return change.变更类型 === '改期' && isRetopicked
    ? { ...change, 变更类型: '改期并改题' }
    : change;
}

const OPEN: readonly Timing['kind'][] = ['missing', 'undetermined', 'recurring'];

function problemsOf(change: FormCells, after: PlanRow, asOf: PlainDate): FormProblem[] {
  const isEmpty = (field: TrackingColumn): boolean => isPlaceholder(change[field] ?? '');
  const type = change.变更类型 ?? '';
  const problems = missingOfChange(type, isEmpty).map((field): FormProblem => ({
    field,
    message: 'needed',
    data: { type },
  }));
  const add = (field: TrackingColumn, message: FormMessage): void => {
    problems.push({ field, message, data: { text: change[field] ?? '' } });
  };
  const timing = after.tracking?.newTiming;
  if (change.变更后时间 !== undefined && !isEmpty('变更后时间') && timing?.kind !== 'window')
    add('变更后时间', timing && OPEN.includes(timing.kind) ? 'open' : 'unreadable');
  const reported = after.tracking?.reported ?? null;
  if ((change.书面报告日期 ?? '') !== '' && reported === null) add('书面报告日期', 'notADate');
  if (reported !== null && reported > asOf) {
    problems.push({ field: '书面报告日期', message: 'future', data: { date: reported, asOf } });
  }
  return problems;
}

/** The window of the new time, where the change gives one. */
const newWindow = (change: FormCells, after: PlanRow): Window | null =>
  after.tracking && change.变更后时间 !== undefined ? windowOf(after.tracking.newTiming) : null;

function warningsOf(
  row: PlanRow,
  change: FormCells,
  after: PlanRow,
  { asOf, year }: { readonly asOf: PlainDate; readonly year: number | null },
): FormProblem[] {
  const warnings: FormProblem[] = [];
  const add = (
    field: TrackingColumn,
    message: FormMessage,
    data: FormProblem['data'] = {},
  ): void => {
    warnings.push({ field, message, data });
  };
  const type = change.变更类型;
  const reported = after.tracking?.reported ?? null;
  const original = originalDeadline(row);
  const moves = change.变更后时间 !== undefined;
  const window = newWindow(change, after);
  if (type === '取消' && isPlaceholder(change.变更后主题 ?? '')) add('变更后主题', 'noOtherTopic');
  if (reported === null) add('书面报告日期', 'noReport');
  if (change.抄送宣传部 !== '是') add('抄送宣传部', 'noCopy');
  if (moves && reported !== null && original !== null && reported > original)
    add('书面报告日期', 'reportLate', { reported, original });
  if (window && window.end < asOf) add('变更后时间', 'past', { end: window.end });
  if (window && year !== null && yearOf(window.end) !== year)
    add('变更后时间', 'otherYear', { end: window.end });
  const topic = change.变更后主题 ?? '';
  // Against the plan's topic: the topic in force may be that of this very change, registered before.
  if (topic !== '' && parseTopic(topic)?.clean === row.topic?.clean) add('变更后主题', 'sameTopic');
  if (row.tracking && movesTime(row.tracking) && (type === '更换发布人' || type === '取消'))
    add('变更类型', 'replacesReschedule');
  return warnings;
}

/** When a change is registered. */
export interface ChangeContext {
  readonly asOf: PlainDate;
  /** 登记时间, `YYYY-MM-DD HH:mm`. */
  readonly at: string;
}

/**
 * Checks the form 变更 for a row and says what it will write. `topicFindings` checks a new topic.
 * @param draft the fields as typed
 */
export function checkChange(
  plan: Pick<Plan, 'directory' | 'year' | 'span'>,
  row: PlanRow,
  draft: FormCells,
  { asOf, at }: ChangeContext,
): ChangeCheck {
  const type = draft.变更类型 ?? '';
  if (!isChangeType(type)) {
    const message = type === '' ? 'needed' : 'badChoice';
    return {
      problems: [{ field: '变更类型', message, data: { type, text: type } }],
      warnings: [],
      window: null,
      deadline: deadlineOf(row),
      row,
      cells: null,
      entry: null,
    };
  }
  const change = usedFields(draft, type, plan.year);
  const after = rowWith(plan, row, change);
  const problems = problemsOf(change, after, asOf);
  const all = merged(row, change);
  const final = rowWith(plan, row, all);
  const isSound = problems.length === 0;
  const written = Object.entries(all).filter(
    ([field, text]) => text !== fieldText(row, field as TrackingColumn),
  );
  return {
    problems,
    warnings: warningsOf(row, change, after, { asOf, year: plan.year }),
    window: newWindow(change, after),
    deadline: deadlineOf(final),
    row: final,
    cells: isSound ? Object.fromEntries(written) : null,
    entry: isSound ? ledgerEntry(row, change, at) : null,
  };
}
