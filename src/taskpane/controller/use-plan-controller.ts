import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Environment } from '../environment/environment';
import { PlanController, type PlanOperations } from './plan-controller';
import { EMPTY_PLAN_STATE, type PlanState } from './plan-state';
import { rowBehavior } from './row-behavior';
import { Store } from './store';

/** The controller of a tab whose list items are rows; it follows the workbook while the tab is shown. */
export function usePlanController(
  operations: PlanOperations,
  environment: Pick<Environment, 'later'>,
  isShown: boolean,
): { readonly controller: PlanController; readonly state: PlanState } {
  const [{ controller, store }] = useState(() => {
    const created = new Store(EMPTY_PLAN_STATE);
    const behavior = rowBehavior(created);
    return {
      store: created,
      controller: new PlanController(operations, environment, created, behavior),
    };
  });
  useEffect(() => (isShown ? controller.open() : undefined), [controller, isShown]);
  return { controller, state: useSyncExternalStore(store.subscribe, store.get) };
}
