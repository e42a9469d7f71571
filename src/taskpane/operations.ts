import type { Failure } from '../excel/failure';
import type { PlanSearch } from '../excel/find-plan';

/** Everything the pane asks of Excel. It gets them as functions, so that it can be shown without Excel. */
export interface Operations {
  readonly findPlan: () => Promise<PlanSearch>;
  readonly followEdits: (stale: () => void) => Promise<() => Promise<void>>;
  readonly failureOf: (error: unknown) => Failure;
}
