import type { Plan, PlanRow } from '../core/plan/plan';
import type { Waiver } from '../core/settings/settings';
import { storeWaiver } from '../core/settings/waivers';
import { Refusal } from './failure';
import { command, type CommandContext } from './gate';
import type { Located } from './locate';
import { locateWithSettings } from './locate-with-settings';
import { addColumns } from './mark-columns';
import { headerWrites, idWrites, ownColumns } from './mark-view';
import { ID_HEADER } from './own-columns';
import { idsFor } from './plan-ids';
import type { PlanPlace } from './reading';
import { queueSettings, takingBack } from './settings-write';
import { writeUndoably } from './undo';
import { writeCells } from './write-cells';
import type { WriteReport } from './write-report';

/**
 * Stores waivers, giving the rows of the plan their 计划编号 first where they have none: a waiver is about a row, wherever
 * it goes. A waiver names its row by 计划编号, else by the key that it was read with. Three syncs.
 */
export const waive = (
  place: PlanPlace,
  plan: Plan,
  waivers: readonly Waiver[],
): Promise<WriteReport> =>
  command('waive', async (context) => {
    const { found, state } = await locateWithSettings(context, place, plan);
    if (!found) throw new Refusal('ItemNotFound');
    const ids = idsFor(found.now.plan);
    const named = waivers.flatMap((waiver) => {
      const row = found.rowOf(waiver.id);
      const id = row && (row.id ?? ids.get(row));
      return id == null ? [] : [{ ...waiver, id }];
    });
    const gone = waivers.filter(({ id }) => !found.rowOf(id));
    const left = gone.map(({ id, column }) => ({ row: id, column, why: 'gone' as const }));
    if (named.length === 0) return { written: 0, left };
    giveIds(context, found, ids);
    const changes = named.map(storeWaiver);
    const now = found.now.plan;
    const written = queueSettings(context.workbook, state, changes, now);
    const takeBack = takingBack(state, changes, now);
    await writeUndoably(context, 'waivers', { command: 'waive', cells: written, takeBack });
    return { written: written + ids.size, left };
  });

/** Writes the ids of the rows that have none with the next sync. They stay when the waiver is taken back: an id is given once. */
function giveIds(
  { workbook }: CommandContext,
  { sheet, isProtected, now }: Located,
  ids: ReadonlyMap<PlanRow, string>,
): void {
  if (ids.size === 0) return;
  if (isProtected) throw new Refusal('AccessDenied');
  for (const own of ownColumns(now, [ID_HEADER])) {
    addColumns(workbook, sheet, now, [own]);
    const writes = [...headerWrites(now, [own]), ...idWrites(now, own, ids)];
    writeCells(sheet, writes, now.cells.hasHiddenRows);
  }
}
