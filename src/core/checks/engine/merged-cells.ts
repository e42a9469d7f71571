import { isColumnKey } from '../../plan/header';
import type { PlanRow } from '../../plan/plan';
import type { Report } from '../finding';

/** Whether the row only shows the value of a merged cell that begins above: that cell speaks once, for all its rows. */
export const isMergedAway = ({ cells }: PlanRow, column: Report['column']): boolean =>
  column !== null && isColumnKey(column) && cells[column].covered === true;
