import type { PlainDate } from '../../../core/calendar/plain-date';
import type { CheckResult } from '../../../core/checks/check-plan';
import { EMPTY_PLAN_STATE, type PlanState } from '../../controller/plan-state';
import type { Entry } from '../list/entries';

/** The result of the last check. */
export interface Checked {
  readonly result: CheckResult;
  readonly entries: readonly Entry[];
  readonly at: Date;
  readonly asOf: PlainDate;
  /** Number of rows that were edited and checked again since then. */
  readonly rechecked: number;
}

/** Everything the tab shows; `selected` is the id of an entry. */
export interface CheckState extends PlanState {
  readonly checked: Checked | null;
}

export const EMPTY_CHECK_STATE: CheckState = { ...EMPTY_PLAN_STATE, checked: null };
