import { dayNumber, type PlainDate } from '../calendar/plain-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { PlanRow } from '../plan/model/plan';
import { deadlineOf, isCancelled } from './deadline';
import type { TrackingLimits } from './limits';
import { onOrBefore, type TrackingCells } from '../plan/tracking-columns/tracking-cells';

/** Values of 状态; the first that applies is taken. */
export const STATUSES = [
  '已公开',
  '超期未公开',
  '已召开待公开',
  '已取消',
  '时间待定',
  '逾期未召开',
  '临近',
  '筹备中',
  '未到期',
] as const;
export type Status = (typeof STATUSES)[number];

/** What a state depends on besides the row. */
export interface StatusContext {
  /** End of that day; evidence dated later counts as absent. */
  readonly asOf: PlainDate;
  readonly calendar: WorkingCalendar;
  readonly limits: TrackingLimits;
}

type Tracked = Pick<PlanRow, 'timing' | 'tracking'>;

/** Days from one date to another, negative where the other is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number =>
  dayNumber(to) - dayNumber(from);

/** The day held, if not after the as-of date. */
export const heldOn = ({ tracking }: Tracked, asOf: PlainDate): PlainDate | null =>
  tracking && onOrBefore(tracking.held, asOf);

/** The day of publication, if not after the as-of date. */
export const publishedOn = ({ tracking }: Tracked, asOf: PlainDate): PlainDate | null =>
  tracking && onOrBefore(tracking.published, asOf);

/** Whether any cell of the group 会前 is filled, dates after the as-of date not counted. */
function isInPreparation(tracking: TrackingCells, asOf: PlainDate): boolean {
  const { approved, reviewed, reviewer, publicity, office } = tracking;
  return (
    onOrBefore(approved, asOf) !== null ||
    onOrBefore(reviewed, asOf) !== null ||
    [reviewer, publicity, office].some((text) => text !== '')
  );
}

/** 状态 of a conference; the column's formula gives the same. */
export function statusOf(row: Tracked, { asOf, calendar, limits }: StatusContext): Status {
  const held = heldOn(row, asOf);
  if (held !== null) {
    if (publishedOn(row, asOf) !== null) return '已公开';
    const days = calendar.countWorkingDays(held, asOf);
    return days > limits.graceDays ? '超期未公开' : '已召开待公开';
  }
  if (row.tracking && isCancelled(row.tracking)) return '已取消';
  const deadline = deadlineOf(row);
  if (deadline === null) return '时间待定';
  if (deadline < asOf) return '逾期未召开';
  if (daysBetween(asOf, deadline) <= limits.soonDays) return '临近';
  return row.tracking && isInPreparation(row.tracking, asOf) ? '筹备中' : '未到期';
}
