import { isColumnKey } from '../../core/plan/header';
import type { Plan } from '../../core/plan/plan';
import { comparable } from '../../core/plan/text';

/** The key by which every other sheet finds a row of the plan. */
export const ID_HEADER = '计划编号';
/** What a check found, for colleagues who have no add-in. */
export const RESULT_HEADER = '校验结果';

/** The column of the grid that a header names; -1 if there is none. */
export const columnAt = ({ headers }: Pick<Plan, 'headers'>, header: string): number =>
  headers.findIndex((text) => comparable(text) === comparable(header));

/** The column of the grid that a column key or a header names; -1 if there is none. */
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
