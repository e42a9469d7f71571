import type { PlanRow } from '../../core/plan/model/plan';
import { appendToLedger } from '../../core/settings/ledger-table';
import type { FormCells } from '../../core/tracking/forms/form';
import type { LedgerEntry } from '../../core/tracking/ledger';
import type { CommandContext, UndoStep } from '../command/command-context';
import { Refusal } from '../command/failure';
import { writeWithUndo } from '../command/undo';
import type { LeftReason, WriteReport } from '../command/write-report';
import { giveIds } from '../guard/give-ids';
import { lookAtPlan } from '../guard/look-at-plan';
import { queueGuarded } from '../guard/guarded-cells';
import { askForIds } from '../guard/plan-ids-seen';
import { startOverAt } from '../guard/start-over-at';
import { takeBack } from '../guard/take-back';
import { idsFor } from '../plan/plan-ids';
import type { RowPlace } from '../plan/reading';
import { resolvePlanWith } from '../plan/resolve-plan';
import {
  queueSettings,
  settingsUndo,
  undoSettings,
  type SettingsUndo,
} from '../settings/changes/change-settings';
import { completeState } from '../settings/tables/needed-state';
import { askForNames } from '../settings/tables/settings-state';
import { askForWords, newWords, planWith } from '../settings/word-tables';
import { leftCell, placeRecordings, recordingsOf, type Recording } from './recording';
import { restore } from './restore-recordings';

const LEDGER = '变更台账表';
const NO_IDS: ReadonlyMap<PlanRow, string> = new Map();

/**
 * Writes a change into the cells of its row and appends it to the ledger. If one of the cells was changed since it was
 * read nothing is written, since half a change would be wrong. Two syncs, three if the ledger has to be created or the
 * row has no 计划编号 yet.
 * @param entry its 计划编号 is replaced by that of the row, which is given one if it has none
 */
export async function recordChange(
  context: CommandContext,
  row: RowPlace,
  cells: FormCells,
  entry: LedgerEntry,
): Promise<WriteReport> {
  const recorder = new ChangeRecorder(context, row, cells, entry);
  return (await startOverAt(context, row, () => recorder.tryOnce())) ?? recorder.nothing('moving');
}

class ChangeRecorder {
  private readonly requested: readonly Recording[];
  private written = 0;
  private appendedLines = 0;
  /** Attempted writes, for undo. */
  private readonly attempted = new Map<string, Recording>();
  private ledgerUndo: SettingsUndo | null = null;
  /** The 计划编号 that the line names: the row must have it. */
  private named = '';

  constructor(
    private readonly context: CommandContext,
    private readonly target: RowPlace,
    private readonly cells: FormCells,
    private readonly entry: LedgerEntry,
  ) {
    const { plan, row } = target;
    this.requested = recordingsOf(
      plan.rows.find(({ key }) => key === row),
      cells,
    );
  }

  nothing(why: LeftReason): WriteReport {
    const { row } = this.target;
    return {
      written: this.written,
      left: this.requested.map(({ column }) => leftCell(row, column, why)),
    };
  }

  /** @returns `null` to be retried */
  async tryOnce(): Promise<WriteReport | null> {
    const { context, target, cells } = this;
    const { row } = target;
    const { found, extra: known } = await resolvePlanWith(context, target, () => {
      askForNames(context.workbook);
      return askForWords(context.workbook, [LEDGER]);
    });
    const now = found?.rowOf(row);
    if (!found || !now) return this.nothing('gone');
    if (found.isProtected) throw new Refusal('AccessDenied');
    const { placed, left } = placeRecordings(found, row, this.requested);
    if (left.length > 0) return { written: this.written, left };
    const state = await completeState(context, known(), [LEDGER]);
    const ids =
      now.id === null
        ? idsFor(found.now.plan, context.session.issuedIds, new Map([[now, this.named]]))
        : NO_IDS;
    const reread = lookAtPlan(context, target);
    const sighting = await giveIds(context, found, ids, reread);
    if (!sighting) return null;
    const id = now.id ?? ids.get(now) ?? '';
    const line = appendToLedger({ ...this.entry, 计划编号: id });
    const words = newWords(state, planWith(found.now.plan, now, cells));
    const changes = { changes: [...words, line] };
    const settings = queueSettings(context.workbook, state, changes, found.now.plan);
    this.ledgerUndo ??= settingsUndo(state, [line], found.now.plan);
    const isNew =
      !state.tables.has(LEDGER) || settings.appended.some(({ table }) => table === LEDGER);
    if (isNew) this.appendedLines = 1;
    for (const { recording } of placed) this.attempted.set(recording.column, recording);
    const pending = queueGuarded(sighting, placed);
    const seen = askForIds(context, found, sighting.id ?? undefined);
    const recordings = [...this.attempted.values()];
    await writeWithUndo(
      context,
      'change',
      toChangeStep({ target, recordings, line: this.ledgerUndo }),
    );
    const { done, changed, astray, debts } = pending.verdict();
    this.written += done.length;
    // The ledger line stays even if a cell was changed: it records what was registered and when.
    await takeBack(context, reread, debts);
    this.named = id;
    const unwritten = await settings.settle(context);
    // A colleague may have taken the id back meanwhile.
    if (astray.length > 0 || !unwritten || !seen().includes(id)) return null;
    const concurrentlyChanged = changed.map(({ recording }) =>
      leftCell(row, recording.column, 'changed'),
    );
    return {
      written: this.written,
      ...(this.appendedLines > 0 && { rows: this.appendedLines }),
      left: [...concurrentlyChanged, ...unwritten],
    };
  }
}

interface ChangeUndo {
  readonly target: RowPlace;
  readonly recordings: readonly Recording[];
  readonly line: SettingsUndo;
}

export function toChangeStep(kept: ChangeUndo): UndoStep {
  const { target, recordings, line: ledgerUndo } = kept;
  return {
    command: 'recordChange',
    subject: target.row,
    cells: recordings.length,
    rows: { plan: target.plan, keys: [target.row] },
    keep: () => [{ kind: 'recordChange', data: kept }],
    undo: async (context) => {
      const cells = await restore(context, target, recordings);
      const line = await undoSettings(context, ledgerUndo);
      return {
        written: cells.written,
        ...(line.written > 0 && { rows: 1 }),
        left: [...cells.left, ...line.left],
      };
    },
  };
}
