import type { PlainDate } from '../../core/calendar/plain-date';
import type { Drafts } from './drafts';

/** Clock, timers and what outlives the pane, passed in so that tests control them. */
export interface Environment {
  /** A monotonic clock, in milliseconds. */
  readonly clock: () => number;
  /** Lets the browser render and handle input before the work continues. */
  readonly yieldToPage: () => Promise<void>;
  readonly now: () => Date;
  readonly today: () => PlainDate;
  readonly drafts: Drafts;
  /** Runs `work` after a delay. @returns a function that cancels it */
  readonly later: (work: () => void, milliseconds: number) => () => void;
}
