import { fill } from '../fill';
import type { Words } from '../index';

/** The part of a failure that its text depends on. */
export interface Telling {
  readonly kind: keyof Words['failure']['what'];
  readonly written: keyof Words['failure']['written'];
  readonly code: string;
  /** Names of the writing steps that were done. */
  readonly done: readonly string[];
  readonly command: string | null;
  readonly sync: string | null;
}

/** A failure described: what happened, what was written, what to do, and the details for support. */
export interface FailureWords {
  readonly what: string;
  readonly written: string;
  /** What stands of a command that was stopped; else empty. */
  readonly done: string;
  readonly advice: string;
  readonly details: string;
}

export const failureWords = (
  { failure }: Words,
  { kind, written, code, done, command, sync }: Telling,
): FailureWords => ({
  what: failure.what[kind],
  written: failure.written[written],
  done: kind === 'stopped' ? stands(failure, done) : '',
  // Undo would take back an earlier write.
  advice: kind === 'stopped' && written === 'nothing' ? failure.untouched : failure.advice[kind],
  details: fill(failure.details, { code, command: command ?? '', sync: sync ?? '' }),
});

function stands({ done: text, steps }: Words['failure'], done: readonly string[]): string {
  const named: Readonly<Record<string, string>> = steps;
  const names = new Set(done.flatMap((step) => named[step] ?? []));
  return names.size === 0 ? '' : fill(text, { steps: [...names].join(steps.separator) });
}
