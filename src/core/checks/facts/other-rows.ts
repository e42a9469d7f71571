import type { PlanRow } from '../../plan/model/plan';

/** A group may have thousands of rows; messages name only the first few. */
const NAMED = 5;

/** The first other rows of a group, for a message. */
export function othersIn(rows: readonly PlanRow[], row: PlanRow): PlanRow[] {
  return rows
    .slice(0, NAMED + 1)
    .filter((other) => other !== row)
    .slice(0, NAMED);
}
