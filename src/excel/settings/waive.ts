import type { Plan } from '../../core/plan/model/plan';
import type { Waiver } from '../../core/settings/settings';
import { storeWaiver } from '../../core/settings/waivers';
import type { CommandContext } from '../command/command-context';
import { Refusal } from '../command/failure';
import { writeWithUndo } from '../command/undo';
import type { WriteReport } from '../command/write-report';
import { giveIds } from '../plan/give-ids';
import { idsFor } from '../plan/plan-ids';
import type { PlanPlace } from '../plan/reading';
import { resolveAppendConflict } from './append-rows';
import { queueSettings, settingsUndo } from './change-settings';
import { resolveWithSettings } from './resolve-with-settings';

/**
 * Stores waivers. They refer to rows by 计划编号, so rows without one are given one first. `Waiver.id` is the 计划编号 or, for
 * rows that have none yet, the key of the row. Three syncs.
 */
export async function waive(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  waivers: readonly Waiver[],
): Promise<WriteReport> {
  const { found, state } = await resolveWithSettings(context, place, plan);
  if (!found) throw new Refusal('ItemNotFound');
  const ids = idsFor(found.now.plan, context.session.issuedIds);
  const named = waivers.flatMap((waiver) => {
    const row = found.rowOf(waiver.id);
    const id = row && (row.id ?? ids.get(row));
    return id == null ? [] : [{ ...waiver, id }];
  });
  const gone = waivers.filter(({ id }) => !found.rowOf(id));
  const left = gone.map(({ id, column }) => ({ row: id, column, why: 'gone' as const }));
  if (named.length === 0) return { written: 0, left };
  giveIds(context.workbook, found, ids);
  const changes = named.map(storeWaiver);
  const now = found.now.plan;
  const { written, appended } = queueSettings(context.workbook, state, { changes }, now);
  const undo = settingsUndo(state, changes, now);
  await writeWithUndo(context, 'waivers', { command: 'waive', cells: written, undo });
  const lost = await resolveAppendConflict(context, appended);
  return { written: written + ids.size, left: [...left, ...lost] };
}
