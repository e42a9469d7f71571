import { checkInSteps, type Check, type CheckOptions } from '../../../core/checks/check-plan';
import type { Plan } from '../../../core/plan/model/plan';
import type { Environment } from '../../environment/environment';

/** How long the check may block the page, in milliseconds: two frames. */
const SLICE = 32;

/**
 * Checks a plan in slices, between which the page can render and the user can cancel.
 * @param progress receives the number of rows done, between slices
 * @returns `null` if it was cancelled
 */
export async function slicedCheck(
  plan: Plan,
  options: CheckOptions,
  { clock, yieldToPage }: Pick<Environment, 'clock' | 'yieldToPage'>,
  { progress, signal }: { progress: (done: number) => void; signal: AbortSignal },
): Promise<Check | null> {
  const steps = checkInSteps(plan, options);
  let until = clock() + SLICE;
  for (;;) {
    if (signal.aborted) return null;
    const step = steps.next();
    if (step.done === true) return step.value;
    if (clock() < until) continue;
    progress(step.value);
    await yieldToPage();
    until = clock() + SLICE;
  }
}
