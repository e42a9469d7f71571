import type { PlainDate } from '../calendar/plain-date';
import type { PlanRow } from '../plan/model/plan';
import { windowOf } from '../plan/timing/timing';
import type { Window } from '../plan/timing/window';
import { parseTopic, type Topic } from '../plan/topic/topic';
import type { ChangeType } from '../plan/tracking-columns/tracking-columns';
import type { TrackingCells } from '../plan/tracking-columns/tracking-cells';

type Planned = Pick<PlanRow, 'timing' | 'tracking'>;

const MOVING: readonly string[] = ['改期', '改期并改题'] satisfies ChangeType[];

/** Whether the change is a reschedule. */
export const movesTime = ({ change }: Pick<TrackingCells, 'change'>): boolean =>
  MOVING.includes(change);

/** 原定截止: the last day of the planned window. */
export const originalDeadline = ({ timing }: Pick<PlanRow, 'timing'>): PlainDate | null =>
  windowOf(timing)?.end ?? null;

/** A reschedule's new window, if it was reported in writing on or before the original deadline. */
function newWindow(tracking: TrackingCells, original: PlainDate | null): Window | null {
  const { reported, newTiming } = tracking;
  if (!movesTime(tracking) || reported === null) return null;
  // Without an original deadline no report is too late.
  return original === null || reported <= original ? windowOf(newTiming) : null;
}

/**
 * The days in which the conference is due. A reschedule has no effect if its new time is unreadable or 待定, or if it
 * was reported after the original deadline (the notice, 四: 及时将书面情况报区政务公开办).
 */
export function windowInForce(row: Planned): Window | null {
  const original = windowOf(row.timing);
  return (row.tracking && newWindow(row.tracking, original?.end ?? null)) ?? original;
}

/** 截止日期: the last day of the window in force. */
export const deadlineOf = (row: Planned): PlainDate | null => windowInForce(row)?.end ?? null;

/** The topic in force, after a change if there is one. */
export function topicOf({ topic, tracking }: Pick<PlanRow, 'topic' | 'tracking'>): Topic | null {
  if (!tracking || tracking.change === '' || tracking.newTopic === '') return topic;
  return parseTopic(tracking.newTopic) ?? topic;
}

/** Whether the conference was cancelled without the other topic that the notice asks for (四: 及时另选发布主题召开). */
export const isCancelled = ({ change, newTopic }: TrackingCells): boolean =>
  change === ('取消' satisfies ChangeType) && newTopic === '';
