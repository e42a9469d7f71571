import type { ErrorCode } from '../model/data/errors';

/** What can go wrong on the way between an add-in and Excel. */
export type Fault =
  /** The request is refused and nothing of it is done. */
  | { readonly kind: 'refused'; readonly code: ErrorCode | (string & {}) }
  /** Everything is done, but the client is told that it failed. */
  | { readonly kind: 'done-but-failed'; readonly code: ErrorCode | (string & {}) }
  /** Everything is done and the answer never comes. */
  | { readonly kind: 'answer-lost' }
  /** Nothing is done before this resolves. */
  | { readonly kind: 'delayed'; readonly until: Promise<void> };

/**
 * Makes chosen requests fail. Only requests that carry work are counted, from 1; the clean-up that office.js sends after
 * `Excel.run`, whose time nobody can foresee, is not.
 */
export class Faults {
  private readonly planned = new Map<number, Fault>();
  private served = 0;

  /** The k-th request from now on meets this fault, once. */
  at(k: number, fault: Fault): void {
    this.planned.set(this.served + k, fault);
  }

  /** Takes back what has not happened yet and counts from 1 again. */
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
