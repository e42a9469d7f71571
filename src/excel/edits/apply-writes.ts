import type { PlanWrite } from '../../core/checks/fixes';
import type { Plan } from '../../core/plan/model/plan';
import type { CommandContext, UndoStep } from '../command/command-context';
import { Refusal } from '../command/failure';
import { startOver } from '../command/start-over';
import { writeWithUndo } from '../command/undo';
import type { LeftCell, LeftReason, WriteReport } from '../command/write-report';
import { queueGuardedInParts } from '../guard/guarded-parts';
import { sightingOf } from '../guard/sighting';
import { takeBack } from '../guard/take-back';
import type { PlanPlace } from '../plan/reading';
import { resolvePlan } from '../plan/resolve-plan';
import {
  placeChanges,
  reversed,
  withChanges,
  type CellChange,
  type PlacedChange,
} from './cell-changes';
import { lookAt } from './restore-recordings';
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
  const fixes = new FixWriter(context, { place, plan }, writes);
  return (await startOver(context, () => fixes.tryOnce())) ?? fixes.nothing('moving');
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
  /** What was written or tried to be, for undo. */
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

  /** @returns `null` if it has to be tried again */
  async tryOnce(): Promise<WriteReport | null> {
    const { context, target } = this;
    const found = await resolvePlan(context, target.place, target.plan);
    if (!found)
      return { written: 0, left: [...this.cells.map(asGone), ...this.rows.map(() => GONE)] };
    if (found.isProtected) throw new Refusal('AccessDenied');
    const { placed, left } = placeChanges(found, this.cells);
    const removals = placeRemovals(
      found,
      target.plan,
      this.rows.map(({ gridRow }) => gridRow),
    );
    const gone = Array.from({ length: removals.gone }, () => GONE);
    if (placed.length + removals.placed.length === 0) return this.report([...left, ...gone]);
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
    await takeBack(context, () => lookAt(context, target), debts);
    if (astray.length + wrong.length > 0) return null;
    const typed = changed.map(({ change: { row, column } }) => asChanged({ row, column }));
    return this.report([...left, ...gone, ...typed]);
  }

  private report(left: readonly LeftCell[]): WriteReport {
    return { written: this.written, rows: this.removed, left };
  }
}

type Named = Pick<CellChange, 'row' | 'column'>;

const asGone = ({ row, column }: Named): LeftCell => ({ row, column, why: 'gone' });
const asChanged = ({ row, column }: Named): LeftCell => ({ row, column, why: 'changed' });

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
    keep: () => [{ kind: 'applyWrites', data: kept }],
    undo: async (context) => {
      let written = 0;
      let put = 0;
      const report = await startOver(context, async () => {
        const found = await resolvePlan(context, place, target.plan);
        if (!found) return { written, left: changes.map(asGone) };
        if (found.isProtected) throw new Refusal('AccessDenied');
        const back = placeChanges(found, placed.map(reversed));
        const send = (): Promise<void> => context.sync('old content', 'writes');
        const pending = await queueGuardedInParts(sightingOf(found), back.placed, send);
        const { rows, gone } = putRowsBack(found, removals);
        if (back.placed.length + rows > 0) await send();
        const { done, changed, astray, debts } = pending.verdict();
        written += done.length;
        put += rows;
        await takeBack(context, () => lookAt(context, target), debts);
        if (astray.length > 0) return null;
        const typed = changed.map(({ change }) => asChanged(change));
        const lost = Array.from({ length: gone }, () => GONE);
        return { written, rows: put, left: [...back.left, ...typed, ...lost] };
      });
      return report ?? { written, left: changes.map((one) => ({ ...asGone(one), why: 'moving' })) };
    },
  };
}
