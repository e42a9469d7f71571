import type { PlanRow } from '../../core/plan/plan';
import type { RawValue } from '../grid/cells';
import { asTyped } from '../grid/escape-text';
import { writeCells, type CellWrite, type PendingWrite } from '../grid/write-cells';
import type { ResolvedPlan } from '../plan/resolve-plan';

/**
 * A cell that is written only over what it held when it was read. The batch that writes also reads back what was there;
 * where that is something else, a colleague was faster, and what they typed is put back.
 */
export interface GuardedWrite {
  readonly write: CellWrite;
  /** Formula or value of the cell as it was read. */
  readonly held: RawValue;
}

/** Formula or value of a cell of a row. @param column of the sheet, from 0 */
export const heldIn = (
  { now }: ResolvedPlan,
  { gridRow }: Pick<PlanRow, 'gridRow'>,
  column: number,
): RawValue => now.cells.formulas?.[gridRow]?.[column - now.place.left] ?? '';

/** Whether a cell holds a formula: a text that begins with an equals sign is its own value. */
export const isFormula = (held: RawValue, value: RawValue): boolean =>
  typeof held === 'string' && held.startsWith('=') && held !== value;

/**
 * Queues what colleagues had typed between the reading and the write; to be called after the sync that wrote.
 * @param rowNow where a row of the sheet is by now
 * @returns the writes that are taken back with the next sync
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
