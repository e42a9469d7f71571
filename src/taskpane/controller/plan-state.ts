import type { Unanswered } from './answer-watch';
import type { Failure } from '../../excel/command/failure';
import type { WorkbookReading } from '../../excel/plan/reading';
import type { Written } from './written';

/** The work in progress. */
export type Task =
  | { readonly kind: 'reading' }
  | { readonly kind: 'checking'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'writing';
      /** For writes long enough to be stopped half-way: whether that was asked for. */
      readonly stop?: 'possible' | 'asked';
    };

/** What every tab about the plan shows. */
export interface PlanState {
  /** The last successful reading; `null` before the first. */
  readonly reading: WorkbookReading | null;
  readonly task: Task | null;
  /** A task that the user requested is running or waiting; re-reading after edits does not count. */
  readonly isBusy: boolean;
  /** The sheet was edited since the last reading; the next one is scheduled. */
  readonly isStale: boolean;
  readonly written: Written | null;
  readonly failure: Failure | null;
  /** What Excel leaves unanswered; `null` if it answers. */
  readonly awaited: Unanswered | null;
  /** Id of the list item that is selected; see `TabBehavior.itemAt`. */
  readonly selected: string | null;
  /** The row to be selected no longer exists. */
  readonly isGone: boolean;
}

export const EMPTY_PLAN_STATE: PlanState = {
  reading: null,
  task: null,
  isBusy: false,
  isStale: false,
  written: null,
  failure: null,
  awaited: null,
  selected: null,
  isGone: false,
};
