import { fill } from './fill';
import type { Words } from './index';

/** The part of a failure that its text depends on. */
export interface Telling {
  readonly kind: keyof Words['failure']['what'];
  readonly written: keyof Words['failure']['written'];
  readonly code: string;
  readonly command: string | null;
  readonly sync: string | null;
}

/** A failure described: what happened, what was written, what to do, and the details for support. */
export interface FailureWords {
  readonly what: string;
  readonly written: string;
  readonly advice: string;
  readonly details: string;
}

export const failureWords = (
  { failure }: Words,
  { kind, written, code, command, sync }: Telling,
): FailureWords => ({
  what: failure.what[kind],
  written: failure.written[written],
  advice: failure.advice[kind],
  details: fill(failure.details, { code, command: command ?? '', sync: sync ?? '' }),
});
