import type { DetailCells } from '../assessment/criteria/criterion';
import { columnOfTable, isDated, ofThisRow } from './expressions';

/** Headers of the plan's own columns, as they are in the sheet; `null` for a table without that column. */
export interface PlanHeaders {
  readonly table: string;
  readonly department: string | null;
  readonly topic: string | null;
  readonly spokesperson: string | null;
}

/** A cell of 明细表 in the formula's own row. */
export const own = (column: string): string => ofThisRow('明细表', column);

/** What holds only for a conference that is still in the plan. */
export const ifPresent = (value: string): string => `=IF(ISNUMBER(${own('行')}),${value},"")`;

/** How the formulas of 明细表 refer to the plan: 行 is the conference's row in the plan's table. */
export interface PlanCells extends Omit<DetailCells, 'full' | 'plan' | 'isDated'> {
  /** The conference's cell under a header; an empty text where the plan has no such column. */
  readonly plan: (header: string | null) => string;
  readonly isDated: (header: string) => string;
}

export function planCells({ table }: PlanHeaders): PlanCells {
  const plan = (header: string | null): string =>
    header === null ? '""' : `INDEX(${columnOfTable(table, header)},${own('行')})`;
  return { own, plan, isDated: (header) => isDated(plan(header)) };
}
