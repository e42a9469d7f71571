import type { PlanWrite } from '../../core/checks/fixes';
import type { Plan } from '../../core/plan/model/plan';
import type { CommandContext, UndoStep } from '../command/command-context';
import { Refusal } from '../command/failure';
import { writeWithUndo } from '../command/undo';
import type { LeftCell, LeftReason, WriteReport } from '../command/write-report';
import { lookAtPlan } from '../guard/look-at-plan';
import { queueGuardedInParts } from '../guard/guarded-parts';
import { sightingOf } from '../guard/sighting';
import { startOverAt } from '../guard/start-over-at';
import { takeBack } from '../guard/take-back';
import type { PlanPlace } from '../plan/reading';
import { resolvePlan } from '../plan/resolve-plan';
import {
  alsoByContent,
  placeChanges,
  reversed,
  withChanges,
  type CellChange,
  type PlacedChange,
} from './cell-changes';
import {
  placeRemovals,
  putRowsBack,
  putWrongRowsBack,
  removeRows,
  type Removal,
} from './row-removal';

type CellFix = Extract<PlanWrite, { kind: 'cell' }>;
type RowFix = Extract<PlanWrite, { kind: 'removeRow' }>;

/** Report entry for a row that no longer exists. */
const MISSING_ROW: LeftCell = { row: null, column: '', why: 'gone' };

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
  const fixes = new FixWriter(context, { place, plan }, writes);
  return (
    (await startOverAt(context, { place, plan }, () => fixes.tryOnce())) ?? fixes.nothing('moving')
  );
}

interface Target {
  readonly place: PlanPlace;
  readonly plan: Plan;
}

class FixWriter {
  private readonly cells: readonly CellFix[];
  private readonly rows: readonly RowFix[];
  private written = 0;
  private removed = 0;
  /** Attempted writes, for undo. */
  private readonly changes = new Map<string, PlacedChange>();
  private readonly removals: Removal[] = [];

  constructor(
    private readonly context: CommandContext,
    private readonly target: Target,
    writes: readonly PlanWrite[],
  ) {
    this.cells = writes.filter((write): write is CellFix => write.kind === 'cell');
    this.rows = writes.filter((write): write is RowFix => write.kind === 'removeRow');
  }

  nothing(why: LeftReason): WriteReport {
    return {
      written: this.written,
      rows: this.removed,
      left: this.cells.map(({ row, column }) => ({ row, column, why })),
    };
  }

  /** @returns `null` to be retried */
  async tryOnce(): Promise<WriteReport | null> {
    const { context, target } = this;
    const resolved = await resolvePlan(context, target.place, target.plan);
    if (!resolved)
      return {
        written: 0,
        left: [...this.cells.map(rowMissing), ...this.rows.map(() => MISSING_ROW)],
      };
    const found = alsoByContent(resolved, target.plan, withChanges(target.plan, this.cells));
    if (found.isProtected) throw new Refusal('AccessDenied');
    const { placed, left } = placeChanges(found, this.cells);
    const removals = placeRemovals(
      found,
      target.plan,
      this.rows.map(({ gridRow }) => gridRow),
    );
    const missing = Array.from({ length: removals.unplaced }, () => MISSING_ROW);
    if (placed.length + removals.placed.length === 0) return this.report([...left, ...missing]);
    for (const one of placed) this.changes.set(`${one.change.row}\n${one.change.column}`, one);
    this.removals.push(...removals.placed);
    const placedSoFar = [...this.changes.values()];
    const step = toWritesStep({ target, placed: placedSoFar, removals: this.removals });
    const send = (): Promise<void> => writeWithUndo(context, 'changes', step);
    const pending = await queueGuardedInParts(sightingOf(found), placed, send);
    const removing = removeRows(context, found, removals.placed);
    await send();
    const { done, changed, astray, debts } = pending.verdict();
    this.written += done.length;
    const wrong = removing.wrong();
    this.removed += removals.placed.length - wrong.length;
    if (wrong.length > 0) {
      putWrongRowsBack(context, found, wrong);
      await context.sync('rows of others', 'repairs');
    }
    await takeBack(context, lookAtPlan(context, target), debts);
    if (astray.length + wrong.length > 0) return null;
    const concurrentlyChanged = changed.map(({ change: { row, column } }) =>
      cellChanged({ row, column }),
    );
    return this.report([...left, ...missing, ...concurrentlyChanged]);
  }

  private report(left: readonly LeftCell[]): WriteReport {
    return { written: this.written, rows: this.removed, left };
  }
}

type Named = Pick<CellChange, 'row' | 'column'>;

const rowMissing = ({ row, column }: Named): LeftCell => ({ row, column, why: 'gone' });
const cellChanged = ({ row, column }: Named): LeftCell => ({ row, column, why: 'changed' });

interface WritesUndo {
  readonly target: Target;
  readonly placed: readonly PlacedChange[];
  readonly removals: readonly Removal[];
}

export function toWritesStep(kept: WritesUndo): UndoStep {
  const { placed, removals } = kept;
  const { place, plan } = kept.target;
  const changes = placed.map(({ change }) => change);
  const target = { place, plan: withChanges(plan, changes) };
  return {
    command: 'applyWrites',
    cells: placed.length,
    rows: { plan, keys: [...new Set(changes.map(({ row }) => row))] },
    keep: () => [{ kind: 'applyWrites', data: kept }],
    undo: async (context) => {
      let written = 0;
      let restored = 0;
      const report = await startOverAt(context, target, async () => {
        const resolved = await resolvePlan(context, place, target.plan);
        if (!resolved) return { written, left: changes.map(rowMissing) };
        const found = alsoByContent(resolved, target.plan, plan);
        if (found.isProtected) throw new Refusal('AccessDenied');
        const back = placeChanges(found, placed.map(reversed));
        const send = (): Promise<void> => context.sync('old content', 'writes');
        const pending = await queueGuardedInParts(sightingOf(found), back.placed, send);
        const { rows, unplaced } = putRowsBack(found, removals);
        if (back.placed.length + rows > 0) await send();
        const { done, changed, astray, debts } = pending.verdict();
        written += done.length;
        restored += rows;
        await takeBack(context, lookAtPlan(context, target), debts);
        if (astray.length > 0) return null;
        const concurrentlyChanged = changed.map(({ change }) => cellChanged(change));
        const unrestored = Array.from({ length: unplaced }, () => MISSING_ROW);
        return {
          written,
          rows: restored,
          left: [...back.left, ...concurrentlyChanged, ...unrestored],
        };
      });
      return (
        report ?? { written, left: changes.map((one) => ({ ...rowMissing(one), why: 'moving' })) }
      );
    },
  };
}
