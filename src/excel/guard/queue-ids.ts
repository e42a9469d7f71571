import type { Plan, PlanRow } from '../../core/plan/model/plan';
import type { CommandContext } from '../command/command-context';
import type { WriteReport } from '../command/write-report';
import { ID_HEADER } from '../plan/own-columns';
import type { ResolvedPlan } from '../plan/resolve-plan';
import { queueGuarded } from './guarded-cells';
import { lookAtPlan } from './look-at-plan';
import { sightingOf } from './sighting';
import { takeBack } from './take-back';

/**
 * Queues writing ids to the rows that have none.
 * @returns after the sync: restores what they have hit, and reports
 */
export function queueIds(
  found: ResolvedPlan,
  ids: ReadonlyMap<PlanRow, string>,
): (context: CommandContext, plan: Plan) => Promise<WriteReport> {
  const column = found.columnOf(ID_HEADER);
  const pending = queueGuarded(
    sightingOf(found),
    Array.from(ids, ([row, value]) => ({ row: found.sheetRow(row), column, value, held: '' })),
  );
  return async (context, plan) => {
    const { done, debts } = pending.verdict();
    await takeBack(context, lookAtPlan(context, { place: found.now.place, plan }), debts);
    return {
      written: done.length,
      left: debts.length > 0 ? [{ row: null, column: ID_HEADER, why: 'moving' }] : [],
    };
  };
}
