import type { PlainDate } from '../../core/calendar/plain-date';
import type { Terminal } from './progress';

/** Output streams of a command, and the current day. */
export interface Environment {
  readonly out: Terminal;
  readonly err: Terminal;
  readonly today: PlainDate;
}

/** Exit codes: all well, something to be looked at, not usable. */
export const EXIT = { clean: 0, errors: 1, unusable: 2 } as const;
