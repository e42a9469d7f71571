import type { PlanRow } from '../../core/plan/model/plan';
import { Refusal } from '../command/failure';
import { writeCells } from '../grid/write-cells';
import { addColumns } from './add-own-columns';
import { headerWrites, idWrites, ownColumns } from './own-column-cells';
import { ID_HEADER } from './own-columns';
import type { ResolvedPlan } from './resolve-plan';

/** Queues writing ids to the rows that have none. Undo leaves them in place. */
export function giveIds(
  workbook: Excel.Workbook,
  { sheet, isProtected, now }: ResolvedPlan,
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
