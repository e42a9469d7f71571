import type { PlainDate } from '../../core/calendar/plain-date';
import type { Terminal } from './progress';

/** The program as it was bundled. */
export interface Program {
  /** Differs from that of every other version of its sources. */
  readonly build: string;
  /** The module of the threads that read ledgers. */
  readonly worker: URL | null;
}

/** Output streams of a command, and the current day. */
export interface Environment {
  readonly out: Terminal;
  readonly err: Terminal;
  readonly today: PlainDate;
  /** Missing where the sources run as they are. */
  readonly program?: Program | undefined;
}

/** Exit codes: all well, something to be looked at, not usable. */
export const EXIT = { clean: 0, errors: 1, unusable: 2 } as const;
