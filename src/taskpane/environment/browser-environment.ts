import { plainDate } from '../../core/calendar/plain-date';
import { sessionDrafts } from './drafts';
import type { Environment } from './environment';

/** Clock, timers and storage of the browser. */
export const browserEnvironment: Environment = {
  clock: () => performance.now(),
  // A macrotask: pending rendering and input come first.
  yieldToPage: () =>
    new Promise((resolve) => {
      setTimeout(resolve);
    }),
  now: () => new Date(),
  today() {
    const now = new Date();
    const date = plainDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
    if (date === null) throw new RangeError('The clock is out of the range of dates.');
    return date;
  },
  drafts: sessionDrafts,
  later(work, milliseconds) {
    const timer = setTimeout(work, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
