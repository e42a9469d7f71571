import { monthOf, yearOf, type PlainDate } from '../calendar/plain-date';
import type { PlanRow } from '../plan/model/plan';
import { deadlineOf } from './deadline';
import { missingEvidence, type MissingEvidence } from './missing-evidence';
import { daysBetween, heldOn, statusOf, type Status, type StatusContext } from './status';

/** A conference on the as-of date. */
export interface TrackedRow {
  readonly row: PlanRow;
  readonly status: Status;
  readonly deadline: PlainDate | null;
  readonly held: PlainDate | null;
}

/** A conference that requires action. */
export interface DueRow extends TrackedRow {
  /** Days past or until the deadline, or working days since it was held, depending on the list. */
  readonly days: number;
}

/** A conference held with evidence missing. */
export interface IncompleteRow {
  readonly row: PlanRow;
  readonly held: PlainDate;
  readonly missing: readonly MissingEvidence[];
}

/** Conferences with a deadline in a month, and held in it. */
export interface MonthCount {
  /** 1-12. */
  readonly month: number;
  readonly planned: number;
  readonly held: number;
}

/** Progress of a plan, or of one department, on the as-of date. */
export interface Progress {
  readonly counts: {
    readonly planned: number;
    /** 应开: held, or past the deadline. */
    readonly due: number;
    readonly held: number;
    readonly onTime: number;
    /** Conferences that are due and have a deadline: what 按期率 is a share of. */
    readonly dueWithDeadline: number;
    /** 按期率: share of due conferences with a deadline that were held by it, 0 to 1; `null` where none is due. */
    readonly onTimeShare: number | null;
    readonly overdue: number;
    readonly unpublished: number;
  };
  /** The conferences that are counted, in the order of the plan. */
  readonly rows: readonly TrackedRow[];
  readonly months: readonly MonthCount[];
  /** 逾期, longest first. */
  readonly overdue: readonly DueRow[];
  /** 本月应开, soonest first. */
  readonly thisMonth: readonly DueRow[];
  /** 临近, soonest first, except those of this month. */
  readonly soon: readonly DueRow[];
  /** 待公开, longest first. */
  readonly unpublished: readonly DueRow[];
  /** 待补佐证, in the order of the plan. */
  readonly incomplete: readonly IncompleteRow[];
}

const UPCOMING: readonly Status[] = ['临近', '筹备中', '未到期'];

const sameMonth = (a: PlainDate, b: PlainDate): boolean => a.slice(0, 7) === b.slice(0, 7);

const monthsOf = (rows: readonly TrackedRow[], year: number): MonthCount[] => {
  const count = (date: 'deadline' | 'held', month: number): number =>
    rows.filter((row) => {
      const day = row[date];
      return day !== null && yearOf(day) === year && monthOf(day) === month;
    }).length;
  return Array.from({ length: 12 }, (_, i) => ({
    month: i + 1,
    planned: count('deadline', i + 1),
    held: count('held', i + 1),
  }));
};

type Test = (row: TrackedRow, asOf: PlainDate) => boolean;

const isDue: Test = ({ held, deadline }, asOf) =>
  held !== null || (deadline !== null && deadline <= asOf);

const isUnpublished: Test = ({ status }) => status === '已召开待公开' || status === '超期未公开';

/** Which conferences each figure counts; 按期率 the ones held in time. */
export const COUNTED = {
  due: isDue,
  held: ({ held }) => held !== null,
  onTime: ({ held, deadline }) => held !== null && deadline !== null && held <= deadline,
  overdue: ({ status }) => status === '逾期未召开',
  unpublished: isUnpublished,
} as const satisfies Readonly<Record<string, Test>>;

/** A figure of the progress. */
export type Figure = keyof typeof COUNTED;

function countsOf(known: readonly TrackedRow[], asOf: PlainDate) {
  const count = (test: Test): number => known.filter((row) => test(row, asOf)).length;
  const onTime = count(COUNTED.onTime);
  const dueWithDeadline = count((row) => isDue(row, asOf) && row.deadline !== null);
  return {
    planned: known.length,
    due: count(COUNTED.due),
    held: count(COUNTED.held),
    onTime,
    dueWithDeadline,
    onTimeShare: dueWithDeadline === 0 ? null : onTime / dueWithDeadline,
    overdue: count(COUNTED.overdue),
    unpublished: count(COUNTED.unpublished),
  };
}

/** Whether a conference is planned for the month or was held in it. */
export const isOfMonth = ({ deadline, held }: TrackedRow, year: number, month: number): boolean =>
  [deadline, held].some((day) => day !== null && yearOf(day) === year && monthOf(day) === month);

/**
 * Computes the progress of rows: counts, months and lists.
 * @param rows all rows of a plan, or those of a department
 * @param year year of the monthly counts
 */
export function progressOf(
  rows: readonly PlanRow[],
  year: number,
  context: StatusContext,
): Progress {
  const { asOf, calendar } = context;
  const known = rows.map((row): TrackedRow => ({
    row,
    status: statusOf(row, context),
    deadline: deadlineOf(row),
    held: heldOn(row, asOf),
  }));
  const list = (has: Test, days: (row: TrackedRow) => number): DueRow[] =>
    known.filter((row) => has(row, asOf)).map((row) => ({ ...row, days: days(row) }));
  const longestFirst = (a: DueRow, b: DueRow): number => b.days - a.days;
  const left = ({ deadline }: { deadline: PlainDate | null }): number =>
    deadline === null ? 0 : daysBetween(asOf, deadline);
  const isThisMonth = ({ deadline, status }: TrackedRow): boolean =>
    UPCOMING.includes(status) && deadline !== null && sameMonth(deadline, asOf);

  const overdue = list(COUNTED.overdue, (row) => -left(row)).sort(longestFirst);
  const unpublished = list(isUnpublished, ({ held }) =>
    held === null ? 0 : calendar.countWorkingDays(held, asOf),
  ).sort(longestFirst);
  return {
    counts: countsOf(known, asOf),
    rows: known,
    months: monthsOf(known, year),
    overdue,
    thisMonth: list(isThisMonth, left).sort((a, b) => a.days - b.days),
    soon: list((row) => row.status === '临近' && !isThisMonth(row), left).sort(
      (a, b) => a.days - b.days,
    ),
    unpublished,
    incomplete: known.flatMap(({ row, held }) => {
      const missing = missingEvidence(row, asOf);
      return held === null || missing.length === 0 ? [] : [{ row, held, missing }];
    }),
  };
}
