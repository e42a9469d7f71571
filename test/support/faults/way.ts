import type { FoundPlan } from '../../../src/excel/plan/reading';
import type { Workspace } from '../workbook/pane';

export type Work = (workspace: Workspace, found: FoundPlan) => Promise<unknown>;

/** One way in which the pane presses a command. */
export interface Way {
  /** Begins with the workbook to which this was done in another pane. */
  readonly workbook?: Work;
  /** What the same pane has done before. */
  readonly prepare?: Work;
  readonly press: Work;
  /** Its formulas are calculated, since the command reads what they come to. */
  readonly isCalculated?: true;
}
