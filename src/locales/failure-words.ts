import { fill } from './fill';
import type { Words } from './index';

/** A failure as far as words are needed for it. */
export interface Telling {
  readonly kind: keyof Words['failure']['what'];
  readonly written: keyof Words['failure']['written'];
  readonly code: string;
  readonly command: string | null;
  readonly sync: string | null;
}

/** A failure in words: what happened, what was written, what to do, and the details for support. */
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
