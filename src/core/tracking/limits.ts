/** Limits in the states of a conference; the office may change them. */
export interface TrackingLimits {
  /** Working days after the day held until an unpublished record is overdue (公开宽限). */
  readonly graceDays: number;
  /** A deadline within this many days is near (临近天数). */
  readonly soonDays: number;
}

export const DEFAULT_TRACKING_LIMITS: TrackingLimits = { graceDays: 20, soonDays: 30 };
