import { fill } from '../../locales/fill';
import type { Words } from '../../locales';

/** How far a reading has come. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
  /** Since it began. */
  readonly milliseconds: number;
  /** The file that was read last. */
  readonly name: string;
}

const MINUTE = 60;

/** A line of progress with the rate so far, and the time that the rest will take at that rate. */
export function readingText(
  { done, total, milliseconds, name }: ReadingProgress,
  { rollup: words }: Words,
): string {
  const seconds = Math.ceil(((total - done) * milliseconds) / Math.max(done, 1) / 1000);
  const minutes = Math.floor(seconds / MINUTE);
  return fill(words.reading, {
    ...{ done, total, name },
    rate: ((done * 1000) / Math.max(milliseconds, 1)).toFixed(1),
    left: fill(words.left, { minutes: minutes || '', seconds: seconds % MINUTE }),
  });
}
