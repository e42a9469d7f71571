import { useEffect, useState, useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import type { Environment } from '../environment/environment';
import { keptAt, useKeeping } from '../environment/use-kept';
import { PlanController, type PlanOperations } from './plan-controller';
import { EMPTY_PLAN_STATE, type PlanState } from './plan-state';
import { rowBehavior } from './row-behavior';
import { Store } from './store';

/** The selected item as it is kept. */
export const SELECTED = z.nullable(z.string());

/** The controller of a tab whose list items are rows; it follows the workbook while the tab is shown. */
export function usePlanController(
  operations: PlanOperations,
  environment: Pick<Environment, 'later'>,
  isShown: boolean,
  tab: string,
): { readonly controller: PlanController; readonly state: PlanState } {
  const [{ controller, store }] = useState(() => {
    const selected = keptAt(`${tab} selected`, SELECTED, null);
    const created = new Store({ ...EMPTY_PLAN_STATE, selected });
    const behavior = rowBehavior(created);
    return {
      store: created,
      controller: new PlanController(operations, environment, created, behavior),
    };
  });
  useEffect(() => (isShown ? controller.open() : undefined), [controller, isShown]);
  const state = useSyncExternalStore(store.subscribe, store.get);
  useKeeping(`${tab} selected`, state.selected);
  return { controller, state };
}
