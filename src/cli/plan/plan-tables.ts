import { combinePlans } from '../../core/plan/model/combine-plans';
import type { Grid } from '../../core/plan/cells/grid';
import type { Plan } from '../../core/plan/model/plan';
import { readPlan, readPlans, type ReadOptions } from '../../core/plan/read-plan';
import type { Sheet } from '../../files/content/sheet';

/** A table of a file that reads as a plan. */
export interface PlanTable {
  readonly plan: Plan;
  /** The sheet it is on; `null` in a file without sheets, or if it was combined from several. */
  readonly sheet: string | null;
  readonly grid: Grid;
}

/** Every plan on the given sheets, in order. */
export const planTablesOf = (
  sheets: readonly Sheet[],
  options: ReadOptions,
): readonly PlanTable[] =>
  sheets.flatMap(({ name, grid }) =>
    readPlans(grid, { ...options, sheet: name ?? undefined }).map((plan) => ({
      plan,
      sheet: name,
      grid,
    })),
  );

/** All the tables as one plan, each under its own heading. */
export function allTogether(
  tables: readonly PlanTable[],
  options: ReadOptions,
): PlanTable | undefined {
  const [first] = tables;
  if (!first || tables.length === 1) return first;
  const grid = combinePlans(
    tables.map(({ plan, sheet, grid: { lines } }) => ({
      plan,
      name: sheet ?? plan.title ?? '',
      lines,
    })),
  );
  const plan = readPlan(grid, { ...options, year: first.plan.year ?? undefined });
  return plan ? { plan, sheet: null, grid } : undefined;
}
