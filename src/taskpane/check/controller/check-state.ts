import type { PlainDate } from '../../../core/calendar/plain-date';
import type { CheckResult } from '../../../core/checks/check-plan';
import type { Failure } from '../../../excel/command/failure';
import type { WorkbookReading } from '../../../excel/plan/reading';
import type { Written } from '../../controller/written';
import type { Entry } from '../list/entries';

/** Work that is going on. */
export type Task =
  | { readonly kind: 'reading' }
  | { readonly kind: 'checking'; readonly done: number; readonly total: number }
  | { readonly kind: 'writing' };

/** What the last check came to. */
export interface Checked {
  readonly result: CheckResult;
  readonly entries: readonly Entry[];
  readonly at: Date;
  readonly asOf: PlainDate;
  /** How many rows were edited and checked again since then. */
  readonly rechecked: number;
}

/** Everything the tab shows. */
export interface CheckState {
  /** The last reading that succeeded. */
  readonly reading: WorkbookReading | null;
  readonly task: Task | null;
  readonly checked: Checked | null;
  /** The sheet was edited since; a new look is on its way. */
  readonly isStale: boolean;
  readonly written: Written | null;
  readonly failure: Failure | null;
  /** Id of the entry that is selected. */
  readonly selected: string | null;
  /** The row that was to be selected is no longer there. */
  readonly isGone: boolean;
}

export const EMPTY_CHECK_STATE: CheckState = {
  reading: null,
  task: null,
  checked: null,
  isStale: false,
  written: null,
  failure: null,
  selected: null,
  isGone: false,
};
