import { requestImmediateMacroTask } from '@univerjs/core';

/** Short enough for a page to follow the hand, long enough that breaks cost nothing. */
const TURN_MS = 12;

/** Divides long work into turns, between which the page may draw and take input. */
export class Turns {
  private since = performance.now();

  /** Whether it is time to let others work; then `await next()`. */
  get over(): boolean {
    return performance.now() - this.since > TURN_MS;
  }

  async next(): Promise<void> {
    let close: (() => void) | undefined;
    await new Promise<void>((resolve) => {
      close = requestImmediateMacroTask(() => {
        resolve();
      });
    });
    // Left open, its channel would keep Node running.
    close?.();
    this.since = performance.now();
  }
}
