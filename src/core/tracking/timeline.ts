import { dayNumber, plainDate, type PlainDate } from '../calendar/plain-date';
import { windowOf } from '../plan/timing/timing';
import type { Window } from '../plan/timing/window';
import { windowInForce } from './deadline';
import type { TrackedRow } from './progress';

/** A stretch of the year, as shares of it from 0 to 1. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A conference as it stands in the year. */
export interface TimelineEntry {
  readonly tracked: TrackedRow;
  /** The days in which it is due. */
  readonly window: Window | null;
  /** The days first promised, where a reschedule has moved them. */
  readonly promised: Window | null;
}

/** Places days of one year; those of other years stand at its ends. */
export interface YearScale {
  /** The share of the year that has passed in the middle of the day. */
  readonly at: (day: PlainDate) => number;
  readonly stretch: (window: Window) => Stretch;
}

/** The scale of a year. */
export function yearScale(year: number): YearScale {
  const start = firstOf(year);
  const length = firstOf(year + 1) - start;
  const share = (day: number): number => Math.min(1, Math.max(0, (day - start) / length));
  return {
    at: (day) => share(dayNumber(day) + 0.5),
    stretch: ({ start: first, end }) => ({
      from: share(dayNumber(first)),
      to: share(dayNumber(end) + 1),
    }),
  };
}

function firstOf(year: number): number {
  const day = plainDate(year, 1, 1);
  if (!day) throw new RangeError(`no year: ${year}`);
  return dayNumber(day);
}

/** What the time line shows of a conference. */
export function timelineEntry(tracked: TrackedRow): TimelineEntry {
  const promised = windowOf(tracked.row.timing);
  const window = windowInForce(tracked.row);
  const isMoved = window?.start !== promised?.start || window?.end !== promised?.end;
  return { tracked, window, promised: isMoved ? promised : null };
}
