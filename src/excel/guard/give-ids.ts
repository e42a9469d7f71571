import type { PlanRow } from '../../core/plan/model/plan';
import type { CommandContext } from '../command/command-context';
import { Refusal } from '../command/failure';
import type { RawValue } from '../grid/cells';
import { headerWrites, idWrites, ownColumns } from '../plan/own-column-cells';
import { ID_HEADER } from '../plan/own-columns';
import type { ResolvedPlan } from '../plan/resolve-plan';
import { addOwnColumns } from './added-columns';
import { queueGuarded } from './guarded-cells';
import { askForIds, repeatedAmong } from './plan-ids-seen';
import { sightingOf, withContent, type Sighting } from './sighting';
import { takeBack } from './take-back';

/**
 * Gives a 计划编号 to rows that have none, before a line names it: no line may name an id that its row turns out not to
 * have. Undo leaves them in place. One sync; none without rows.
 * @returns the plan with them; `null` if they were taken back, and the plan has to be read again
 */
export async function giveIds(
  context: CommandContext,
  found: ResolvedPlan,
  ids: ReadonlyMap<PlanRow, string>,
  reread: () => Promise<Sighting | null>,
): Promise<Sighting | null> {
  if (ids.size === 0) return sightingOf(found);
  if (found.isProtected) throw new Refusal('AccessDenied');
  const own = ownColumns(found.now, [ID_HEADER]);
  const added = addOwnColumns(context.workbook, sightingOf(found), found.now, own);
  const { sighting } = added;
  const headers = found.now.place.tableId === null ? headerWrites(found.now, own) : [];
  const writes = [...headers, ...own.flatMap((column) => idWrites(found.now, column, ids))];
  const cells = writes.map((write) => ({
    ...write,
    held: sighting.formulaAt(write.row, write.column),
  }));
  const pending = queueGuarded(sighting, cells);
  const seen = askForIds(context, found, own[0]?.column);
  await context.sync('ids', 'writes');
  const { done, debts } = pending.verdict();
  const repeated = new Set<RawValue>(repeatedAmong(seen(), [...ids.values()]));
  const isColumnOurs = added.areAlone() && headers.length === numberIn(sighting.header, done);
  if (debts.length === 0 && repeated.size === 0 && isColumnOurs) {
    return withIds(withContent(sighting, cells), own[0]?.column);
  }
  if (!added.areAlone()) added.remove();
  const regretted = done.filter(({ value }) => !isColumnOurs || repeated.has(value));
  await takeBack(context, reread, [...debts, ...pending.debtsOf(regretted)]);
  return null;
}

/** The column of the ids tells the rows apart, also where it is new. */
const withIds = (sighting: Sighting, column: number | undefined): Sighting =>
  column === undefined || sighting.id !== null
    ? sighting
    : { ...sighting, id: column, keys: [...sighting.keys, column] };

const numberIn = (targetRow: number, cells: readonly { readonly row: number }[]): number =>
  cells.filter(({ row }) => row === targetRow).length;
