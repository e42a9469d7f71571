import { matchRows } from '../../core/tracking/match-rows';
import type { PlanState } from './plan-state';
import type { Store } from './store';
import type { TabBehavior } from './tab-behavior';

/** The behavior of a tab whose list items are rows of the plan: their ids are row keys. */
export const rowBehavior = (store: Store<PlanState>): TabBehavior => ({
  isBackground: (reason) => reason === 'edit',
  afterRead({ before, reading }) {
    const { selected } = store.get();
    if (selected === null || !before?.found || !reading.found) return;
    // The key of a row without 计划编号 changes when the row moves.
    const now = matchRows(before.found.plan.rows, reading.found.plan.rows).get(selected);
    store.set({ selected: now?.key ?? null });
  },
  itemAt({ sheetId, row }, { place, plan }) {
    if (sheetId !== place.sheetId) return undefined;
    return plan.rows.find(({ gridRow }) => gridRow + place.top === row)?.key;
  },
});
