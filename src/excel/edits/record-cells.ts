import type { Plan, PlanRow } from '../../core/plan/model/plan';
import type { FormCells } from '../../core/tracking/forms/form';
import type { CommandContext, UndoStep } from '../command/command-context';
import { Refusal } from '../command/failure';
import { writeWithUndo } from '../command/undo';
import type { WriteReport } from '../command/write-report';
import { lookAtPlan } from '../guard/look-at-plan';
import { queueGuarded } from '../guard/guarded-cells';
import { askForIds, repeatedAmong } from '../guard/plan-ids-seen';
import { sightingOf } from '../guard/sighting';
import { startOverAt } from '../guard/start-over-at';
import { takeBack } from '../guard/take-back';
import type { RowPlace } from '../plan/reading';
import { resolvePlanWith } from '../plan/resolve-plan';
import { askForWords, newWords, planWith, queueWords } from '../settings/word-tables';
import { restore } from './restore-recordings';
import { leftCell, placeRecordings, recordingsOf, type Recording } from './recording';

/**
 * Returns the cells to write for the current plan.
 * @returns `null` if there is nothing to do
 */
type CellsOf = (now: Plan, row: PlanRow) => FormCells | null;

/**
 * Writes tracking cells of one row, as part of a command, in two syncs. If the table turns out to have been changed
 * between them, what was written is taken back and written again where it belongs.
 */
export async function recordCells(
  context: CommandContext,
  row: RowPlace,
  columns: readonly string[],
  cellsOf: CellsOf,
): Promise<WriteReport> {
  const recorder = new CellRecorder(context, row, cellsOf);
  const report = await startOverAt(context, row, () => recorder.tryOnce(columns));
  return report ?? recorder.reportOf(columns, 'moving');
}

class CellRecorder {
  private written = 0;
  /** Attempted writes, for undo. */
  private readonly tried = new Map<string, Recording>();

  constructor(
    private readonly context: CommandContext,
    private readonly target: RowPlace,
    private readonly cellsOf: CellsOf,
  ) {}

  reportOf(columns: readonly string[], why: 'moving' | 'gone'): WriteReport {
    const { row } = this.target;
    return { written: this.written, left: columns.map((column) => leftCell(row, column, why)) };
  }

  /** @returns `null` to be retried */
  async tryOnce(columns: readonly string[]): Promise<WriteReport | null> {
    const { context, target } = this;
    const { plan, row } = target;
    const { found, extra: words } = await resolvePlanWith(context, target, () =>
      askForWords(context.workbook),
    );
    const now = found?.rowOf(row);
    if (!found || !now) return this.reportOf(columns, 'gone');
    if (found.isProtected) throw new Refusal('AccessDenied');
    const cells = this.cellsOf(found.now.plan, now);
    if (!cells) return { written: this.written, left: [] };
    const before = plan.rows.find(({ key }) => key === row);
    const { placed, left } = placeRecordings(found, row, recordingsOf(before, cells));
    // If a column of the form is gone, write nothing rather than a part of the form.
    const missingColumns = left.filter(({ why }) => why === 'columnGone');
    if (missingColumns.length > 0) return { written: this.written, left: missingColumns };
    const after = planWith(found.now.plan, now, cells);
    // An earlier try may have written the cells but not their words.
    const isListed = newWords(words(), after).length === 0;
    if (placed.length === 0 && (isListed || left.length > 0))
      return { written: this.written, left };
    for (const { recording } of placed) this.tried.set(recording.column, recording);
    const pending = queueGuarded(sightingOf(found), placed);
    const ids = cells.计划编号 === undefined ? null : askForIds(context, found);
    const listing = queueWords(context.workbook, words(), after);
    await writeWithUndo(context, 'record', this.toStep(cells.计划编号));
    const { done, changed, astray, debts } = pending.verdict();
    const isRepeated = ids !== null && repeatedAmong(ids(), [cells.计划编号 ?? '']).length > 0;
    const regretted = isRepeated ? pending.debtsOf(done) : [];
    const unpaid = await takeBack(context, lookAtPlan(context, target), [...debts, ...regretted]);
    const unlisted = await listing.settle(context);
    this.written += done.length - regretted.length;
    if (astray.length > 0 || isRepeated || !unlisted) return null;
    return {
      written: this.written,
      left: [
        ...left,
        ...changed.map(({ recording }) => leftCell(row, recording.column, 'changed')),
        ...unpaid.map(({ header }) => leftCell(row, String(header), 'moving')),
        ...unlisted,
      ],
    };
  }

  /** @param id the new 计划编号 of the row, by which undo finds it */
  private toStep(id: string | undefined): UndoStep {
    const { plan, row } = this.target;
    const rows = plan.rows.map((one) => (one.key === row ? { ...one, id: id ?? one.id } : one));
    const target = id === undefined ? this.target : { ...this.target, plan: { ...plan, rows } };
    return toRecordingStep({ target, recordings: [...this.tried.values()] });
  }
}

interface RecordingUndo {
  readonly target: RowPlace;
  readonly recordings: readonly Recording[];
}

export function toRecordingStep(kept: RecordingUndo): UndoStep {
  const { target, recordings } = kept;
  return {
    command: 'recordRow',
    subject: target.row,
    cells: recordings.length,
    rows: { plan: target.plan, keys: [target.row] },
    keep: () => [{ kind: 'recordRow', data: kept }],
    undo: (context) => restore(context, target, recordings),
  };
}
