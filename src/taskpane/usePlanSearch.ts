import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../excel/failure';
import type { PlanSearch } from '../excel/find-plan';
import type { Operations } from './operations';

export interface SearchState {
  /** The last search that succeeded. */
  readonly search: PlanSearch | null;
  readonly at: Date | null;
  readonly failure: Failure | null;
}

/** Finds the plan when the pane opens and again after every edit of the workbook. */
export function usePlanSearch(
  operations: Operations,
): SearchState & { readonly retry: () => void } {
  const [state, setState] = useState<SearchState>({ search: null, at: null, failure: null });
  // Edits come in bursts: one search runs, and at most one more waits for it.
  const running = useRef(false);
  const stale = useRef(false);

  const read = useCallback(async () => {
    stale.current = true;
    if (running.current) return;
    running.current = true;
    while (stale.current) {
      stale.current = false;
      try {
        const search = await operations.findPlan();
        setState({ search, at: new Date(), failure: null });
      } catch (error) {
        const failure = operations.failureOf(error);
        setState((last) => ({ ...last, failure }));
      }
    }
    running.current = false;
  }, [operations]);

  useEffect(() => {
    let left = false;
    let stop: (() => Promise<void>) | null = null;
    const fail = (error: unknown): void => {
      const failure = operations.failureOf(error);
      setState((last) => ({ ...last, failure }));
    };
    const follow = async (): Promise<void> => {
      const end = await operations.followEdits(() => void read());
      if (left) await end();
      else stop = end;
    };
    follow().catch(fail);
    void read();
    return () => {
      left = true;
      stop?.().catch(fail);
    };
  }, [operations, read]);

  return { ...state, retry: () => void read() };
}
