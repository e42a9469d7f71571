import { isErrorValue } from '../../plan/error-value';
import { isColumnKey } from '../../plan/header';
import type { PlanRow } from '../../plan/plan';
import type { Report } from '../finding';

/**
 * Whether the rules of the row have nothing to say of a cell: it only shows the value of a merged cell that begins
 * above, which speaks once for all its rows, or 「同上」, or the error that a formula came to.
 */
export function isMergedAway({ cells }: PlanRow, column: Report['column']): boolean {
  if (column === null || !isColumnKey(column)) return false;
  const { covered, text } = cells[column];
  return covered === true || isErrorValue(text);
}
