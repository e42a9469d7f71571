import type { ErrorCode } from '../model/data/errors';

/** A failure between an add-in and Excel. */
export type Fault =
  /** The request is refused without being executed. */
  | { readonly kind: 'refused'; readonly code: ErrorCode | (string & {}) }
  /** The request is executed, but answered with an error. */
  | { readonly kind: 'done-but-failed'; readonly code: ErrorCode | (string & {}) }
  /** The request is executed up to the middle of what it changes, then answered with an error. */
  | { readonly kind: 'half-done'; readonly code: ErrorCode | (string & {}) }
  /** The request is executed and never answered. */
  | { readonly kind: 'answer-lost' }
  /** The request is executed once this resolves. */
  | { readonly kind: 'delayed'; readonly until: Promise<void> };

/**
 * Makes chosen requests fail. Requests are counted from 1, except the clean-up that office.js sends at some time after
 * `Excel.run`.
 */
export class Faults {
  private readonly planned = new Map<number, Fault>();
  private served = 0;

  /** The k-th request from now on fails this way, once. */
  at(k: number, fault: Fault): void {
    this.planned.set(this.served + k, fault);
  }

  /** Discards pending faults and counts from 1 again. */
  reset(): void {
    this.planned.clear();
    this.served = 0;
  }

  /** How many requests have been counted. */
  get requests(): number {
    return this.served;
  }

  next(): Fault | null {
    this.served += 1;
    const fault = this.planned.get(this.served) ?? null;
    this.planned.delete(this.served);
    return fault;
  }
}
