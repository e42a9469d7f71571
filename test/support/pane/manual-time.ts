import type { PlainDate } from '../../../src/core/calendar/plain-date';
import type { DraftFields, Drafts } from '../../../src/taskpane/environment/drafts';
import type { Environment } from '../../../src/taskpane/environment/environment';

/** A clock that stands still; delayed work runs when the test says so. */
export class ManualTime implements Environment {
  private readonly waiting = new Set<() => void>();
  private ticks = 0;
  /** Milliseconds that pass whenever the clock is read. */
  speed = 0;
  drafts: Drafts = new Map<string, DraftFields>();
  yieldToPage = (): Promise<void> => Promise.resolve();
  clock = (): number => (this.ticks += this.speed);
  now = (): Date => new Date(2024, 2, 19, 9, 41);
  today = (): PlainDate => '2024-03-19' as PlainDate;
  later = (work: () => void): (() => void) => {
    const own = (): void => {
      work();
    };
    this.waiting.add(own);
    return () => {
      this.waiting.delete(own);
    };
  };

  get isWaiting(): boolean {
    return this.waiting.size > 0;
  }

  pass(): void {
    const works = [...this.waiting];
    this.waiting.clear();
    for (const work of works) work();
  }
}
