import type { PlanWrite } from '../../core/checks/fixes';
import type { Plan } from '../../core/plan/model/plan';
import type { CommandContext, UndoStep } from '../command/command-context';
import { Refusal } from '../command/failure';
import { writeWithUndo } from '../command/undo';
import type { LeftCell, WriteReport } from '../command/write-report';
import { writeInParts } from '../grid/write-cells';
import type { PlanPlace } from '../plan/reading';
import { resolvePlan, type ResolvedPlan } from '../plan/resolve-plan';
import {
  placeChanges,
  reversed,
  withChanges,
  type CellChange,
  type PlacedChange,
} from './cell-changes';
import { queueOverwritten } from './guarded-write';
import { placeRemovals, putRowsBack, removeRows, type Removal } from './row-removal';

type CellFix = Extract<PlanWrite, { kind: 'cell' }>;
type RowFix = Extract<PlanWrite, { kind: 'removeRow' }>;

/** Report entry for a row that no longer exists. */
const GONE: LeftCell = { row: null, column: '', why: 'gone' };

/**
 * Writes accepted fixes and suggestions. The cells are read again first; one whose text differs from what was checked
 * is left alone and reported. Two syncs.
 */
export async function applyWrites(
  context: CommandContext,
  place: PlanPlace,
  plan: Plan,
  writes: readonly PlanWrite[],
): Promise<WriteReport> {
  const cells = writes.filter((write): write is CellFix => write.kind === 'cell');
  const rows = writes.filter((write): write is RowFix => write.kind === 'removeRow');
  const found = await resolvePlan(context, place, plan);
  if (!found) return { written: 0, left: [...cells.map(asGone), ...rows.map(() => GONE)] };
  if (found.isProtected) throw new Refusal('AccessDenied');
  const { placed, left } = placeChanges(found, cells);
  const removals = placeRemovals(
    found,
    plan,
    rows.map(({ gridRow }) => gridRow),
  );
  const gone = Array.from({ length: removals.gone }, () => GONE);
  const report = {
    written: placed.length,
    rows: removals.placed.length,
    left: [...left, ...gone],
  };
  if (placed.length + removals.placed.length === 0) return report;
  const step = toStep(place, plan, placed, removals.placed);
  const todo = { changes: placed, removals: removals.placed };
  const overwritten = await write(context, found, todo, step);
  return {
    ...report,
    written: placed.length - overwritten.length,
    left: [...report.left, ...overwritten.map(asChanged)],
  };
}

interface PlacedWrites {
  readonly changes: readonly PlacedChange[];
  readonly removals: readonly Removal[];
}

/** @returns the changes whose cells somebody else had written to between reading and writing; these are reverted */
async function write(
  context: CommandContext,
  found: ResolvedPlan,
  { changes, removals }: PlacedWrites,
  step: UndoStep,
): Promise<PlacedChange[]> {
  const { sheet, now } = found;
  const send = (): Promise<void> => writeWithUndo(context, 'changes', step);
  const writes = changes.map((change) => change.write);
  const pending = await writeInParts(sheet, writes, send, now.cells);
  removeRows(found, removals);
  await send();
  const rowNow = (row: number): number =>
    row - removals.filter((removal) => removal.row < row).length;
  const overwritten = queueOverwritten(found, changes, pending, rowNow);
  if (overwritten.length > 0) {
    await context.sync('what others had written meanwhile', 'writes');
  }
  return overwritten;
}

const asGone = ({ row, column }: CellChange): LeftCell => ({ row, column, why: 'gone' });
const asChanged = ({ row, column }: CellChange): LeftCell => ({ row, column, why: 'changed' });

function toStep(
  place: PlanPlace,
  plan: Plan,
  placed: readonly PlacedChange[],
  removals: readonly Removal[],
): UndoStep {
  const after = withChanges(plan, placed);
  return {
    command: 'applyWrites',
    cells: placed.length,
    undo: async (context) => {
      const found = await resolvePlan(context, place, after);
      if (!found) return { written: 0, left: placed.map(asGone) };
      if (found.isProtected) throw new Refusal('AccessDenied');
      const back = placeChanges(found, placed.map(reversed));
      const writes = back.placed.map((change) => change.write);
      const send = (): Promise<void> => context.sync('old content', 'writes');
      await writeInParts(found.sheet, writes, send, {
        hasHiddenRows: found.now.cells.hasHiddenRows,
        readBack: false,
      });
      const { rows, gone } = putRowsBack(found, removals);
      await send();
      const lost = Array.from({ length: gone }, () => GONE);
      return { written: back.placed.length, rows, left: [...back.left, ...lost] };
    },
  };
}
