import type { PlanRow } from '../core/plan/plan';
import { Refusal } from './failure';
import type { Located } from './locate';
import { addColumns } from './mark-columns';
import { headerWrites, idWrites, ownColumns } from './mark-view';
import { ID_HEADER } from './own-columns';
import { writeCells } from './write-cells';

/** Writes the ids of the rows that have none with the next sync. They stay whatever is taken back: an id is given once. */
export function giveIds(
  workbook: Excel.Workbook,
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
