import type { Plan } from '../../core/plan/model/plan';
import type { Waiver } from '../../core/settings/settings';
import { storeWaiver } from '../../core/settings/waivers';
import type { CommandContext } from '../command/command-context';
import { Refusal } from '../command/failure';
import { requireFocus } from '../command/looks';
import { startOver } from '../command/start-over';
import { writeWithUndo } from '../command/undo';
import type { WriteReport } from '../command/write-report';
import { giveIds } from '../guard/give-ids';
import { lookAtPlan } from '../guard/look-at-plan';
import { askForIds } from '../guard/plan-ids-seen';
import { idsFor } from '../plan/plan-ids';
import type { PlanPlace } from '../plan/reading';
import { resolvePlanWith } from '../plan/resolve-plan';
import {
  queueSettings,
  settingsUndo,
  toSettingsStep,
  type SettingsUndo,
} from './changes/change-settings';
import { askForNeeded, completeState } from './tables/needed-state';

const WAIVERS = '校验豁免表';

/**
 * Stores waivers. They refer to rows by 计划编号, so rows without one are given one first. `Waiver.id` is the 计划编号 or, for
 * rows that have none yet, the key of the row. Two syncs, one more if rows need an id and one if the table is missing.
 */
export async function waive(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  waivers: readonly Waiver[],
): Promise<WriteReport> {
  let given = 0;
  let settings: SettingsUndo | null = null;
  // By the key of its row, what a line names: the row must have it.
  const namedBy = new Map<string, string>();
  const report = await startOver(context, async () => {
    const { found, extra: known } = await resolvePlanWith(context, { place, plan }, () =>
      askForNeeded(context.workbook, [WAIVERS]),
    );
    if (!found) throw new Refusal('ItemNotFound');
    const state = await completeState(context, known(), [WAIVERS]);
    const ids = idsFor(
      found.now.plan,
      context.session.issuedIds,
      new Map(Array.from(namedBy, ([key, id]) => [found.rowOf(key), id] as const)),
    );
    const named = waivers.flatMap((waiver) => {
      const row = found.rowOf(waiver.id);
      const id = row && (row.id ?? ids.get(row));
      return id == null ? [] : [{ ...waiver, id, key: waiver.id }];
    });
    const missing = waivers.filter(({ id }) => !found.rowOf(id));
    const left = missing.map(({ id, column }) => ({ row: id, column, why: 'gone' as const }));
    if (named.length === 0) return { written: given, left };
    // The ids come first; neither is written if the sheet of the waivers cannot be made.
    if (!state.tables.has('校验豁免表')) requireFocus(found.sheet);
    const sighting = await giveIds(context, found, ids, lookAtPlan(context, { place, plan }));
    if (!sighting) return null;
    given += ids.size;
    const changes = named.map(storeWaiver);
    const now = found.now.plan;
    settings ??= settingsUndo(state, changes, now);
    const { written, settle } = queueSettings(context.workbook, state, { changes }, now);
    const seen = askForIds(context, found, sighting.id ?? undefined);
    const subject = JSON.stringify(changes.map(({ key }) => key));
    const undoable = { command: 'waive', subject, cells: written };
    await writeWithUndo(context, 'waivers', toSettingsStep({ undoable, settings }));
    for (const { key, id } of named) namedBy.set(key, id);
    const unwritten = await settle(context);
    // A colleague may have taken the ids back meanwhile.
    if (named.some(({ id }) => !seen().includes(id))) return null;
    return unwritten && { written: written + given, left: [...left, ...unwritten] };
  });
  return (
    report ?? {
      written: given,
      left: waivers.map(({ id, column }) => ({ row: id, column, why: 'moving' })),
    }
  );
}
