import { isErrorValue } from '../../plan/cells/error-value';
import { isColumnKey } from '../../plan/header/header';
import type { PlanRow } from '../../plan/model/plan';
import type { Report } from '../finding';

/**
 * Whether row rules say nothing about a cell: it belongs to a merged cell or 「同上」, whose findings are reported in the row
 * above that has the value, or it shows the error value of a formula.
 */
export function isSkipped({ cells }: PlanRow, column: Report['column']): boolean {
  if (column === null || !isColumnKey(column)) return false;
  const { covered, text } = cells[column];
  return covered === true || isErrorValue(text);
}
