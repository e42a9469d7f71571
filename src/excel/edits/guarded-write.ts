import type { PlanRow } from '../../core/plan/model/plan';
import type { RawValue } from '../grid/cells';
import { asTyped } from '../grid/escape-text';
import { writeCells, type CellWrite, type PendingWrite } from '../grid/write-cells';
import type { ResolvedPlan } from '../plan/resolve-plan';

/**
 * A compare-and-set write. The batch that writes also reads the previous content; where that is not `held`, somebody
 * else has written in between, and their content is restored.
 */
export interface GuardedWrite {
  readonly write: CellWrite;
  /** Formula or value of the cell when it was read. */
  readonly held: RawValue;
}

/** Formula or value of a cell of a row. @param column of the sheet, from 0 */
export const heldIn = (
  { now }: ResolvedPlan,
  { gridRow }: Pick<PlanRow, 'gridRow'>,
  column: number,
): RawValue => now.cells.formulas?.[gridRow]?.[column - now.place.left] ?? '';

/**
 * Queues restoring what others had typed between reading and writing; call after the sync that wrote.
 * @param rowNow the current row of a sheet row as it was before the write
 * @returns the writes that the next sync reverts
 */
export function queueOverwritten<T extends GuardedWrite>(
  { sheet, now }: ResolvedPlan,
  guarded: readonly T[],
  pending: PendingWrite,
  rowNow: (row: number) => number = (row) => row,
): T[] {
  const was = pending.found();
  const overwritten = guarded.filter((one) => was.get(one.write) !== one.held);
  const back = overwritten.map(({ write }) => ({
    ...write,
    row: rowNow(write.row),
    value: asTyped(was.get(write) ?? ''),
  }));
  writeCells(sheet, back, now.cells.hasHiddenRows);
  return overwritten;
}
