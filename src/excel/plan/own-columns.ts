import { isColumnKey } from '../../core/plan/header/header';
import type { Plan } from '../../core/plan/model/plan';
import { comparable } from '../../core/plan/cells/text';

/** The key by which other sheets refer to a row of the plan. */
export const ID_HEADER = '计划编号';
/** Check results, for colleagues who do not have the add-in. */
export const RESULT_HEADER = '校验结果';

/** Grid column of a header; -1 if there is none. */
export const columnAt = ({ headers }: Pick<Plan, 'headers'>, header: string): number =>
  headers.findIndex((text) => comparable(text) === comparable(header));

/** Grid column of a column key or header; -1 if there is none. */
export function columnOf(plan: Pick<Plan, 'headers' | 'columns'>, column: string): number {
  return isColumnKey(column) ? (plan.columns[column]?.column ?? -1) : columnAt(plan, column);
}

/** The first column of the table. */
export function firstColumn({ headers }: Pick<Plan, 'headers'>): number {
  return Math.max(
    0,
    headers.findIndex((text) => text !== ''),
  );
}
