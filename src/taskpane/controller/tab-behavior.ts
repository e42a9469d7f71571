import type { SelectedCell } from '../../excel/events';
import type { FoundPlan, WorkbookReading } from '../../excel/plan/reading';

/** Why the workbook is read: on opening the tab or retrying, after edits in the sheet, or after a write of the pane. */
export type ReadReason = 'open' | 'edit' | 'write';

export interface ReadEvent {
  readonly reason: ReadReason;
  /** The reading before this one; `null` for the first. */
  readonly before: WorkbookReading | null;
  readonly reading: WorkbookReading;
}

/** What a tab adds to the `PlanController`. */
export interface TabBehavior {
  /** Whether a reading runs in the background, without the tab being busy. */
  readonly isBackground: (reason: ReadReason) => boolean;
  /** Runs after every reading, before the next task. */
  readonly afterRead: (event: ReadEvent) => Promise<void> | void;
  /** The list item that a selected cell belongs to, `null` for none; `undefined` keeps the selection. */
  readonly itemAt: (cell: SelectedCell, found: FoundPlan) => string | null | undefined;
}
