import { requestImmediateMacroTask } from '@univerjs/core';

/** Short enough for a page to stay responsive, long enough that yielding costs little. */
const TURN_MS = 12;

/** Divides long work into time slices, between which the page can draw and take input. */
export class Turns {
  private since = performance.now();

  constructor(private readonly milliseconds = TURN_MS) {}

  /** Whether the slice is used up; then `await next()`. */
  get over(): boolean {
    return performance.now() - this.since > this.milliseconds;
  }

  async next(): Promise<void> {
    let close: (() => void) | undefined;
    await new Promise<void>((resolve) => {
      close = requestImmediateMacroTask(() => {
        resolve();
      });
    });
    // An open channel would keep Node running.
    close?.();
    this.since = performance.now();
  }
}
