import type { PlanRow } from '../../plan/plan';

/** As many other rows as a message can name: a group may have thousands. */
const NAMED = 5;

/** The first other rows of a group, for a message that names them. */
export function othersIn(rows: readonly PlanRow[], row: PlanRow): PlanRow[] {
  return rows
    .slice(0, NAMED + 1)
    .filter((other) => other !== row)
    .slice(0, NAMED);
}
