import { appendToLedger } from '../../core/settings/ledger-table';
import type { FormCells } from '../../core/tracking/forms/form';
import type { LedgerEntry } from '../../core/tracking/ledger';
import type { CommandContext, UndoStep } from '../command/command-context';
import { Refusal } from '../command/failure';
import { writeWithUndo } from '../command/undo';
import type { WriteReport } from '../command/write-report';
import { giveIds } from '../plan/give-ids';
import { idsFor } from '../plan/plan-ids';
import type { RowPlace } from '../plan/reading';
import { resolvePlanWith } from '../plan/resolve-plan';
import { resolveAppendConflict } from '../settings/append-rows';
import { queueSettings, settingsReversal } from '../settings/change-settings';
import { resolveWithSettings } from '../settings/resolve-with-settings';
import { askForNames, askForState, type SettingsState } from '../settings/settings-state';
import { askForWords, newWords, planWith } from '../settings/word-tables';
import { queueOverwritten } from './guarded-write';
import {
  leftCell,
  placeRecordings,
  queueRestore,
  queueRecordings,
  recordingsOf,
  type PlacedRecording,
} from './recording';

const LEDGER = '变更台账表';

/**
 * Writes a change into the cells of its row and appends it to the ledger. If one of the cells was changed since it was
 * read nothing is written, since half a change would be wrong. Two syncs, three if the ledger has to be created.
 * @param entry its 计划编号 is replaced by that of the row, which is given one if it has none
 */
export async function recordChange(
  context: CommandContext,
  { place, plan, row }: RowPlace,
  cells: FormCells,
  entry: LedgerEntry,
): Promise<WriteReport> {
  const wanted = recordingsOf(
    plan.rows.find(({ key }) => key === row),
    cells,
  );
  const { found, extra: known } = await resolvePlanWith(context, { place, plan }, () => {
    askForNames(context.workbook);
    return askForWords(context.workbook, [LEDGER]);
  });
  const now = found?.rowOf(row);
  if (!found || !now) {
    return { written: 0, left: wanted.map(({ column }) => leftCell(row, column, 'gone')) };
  }
  if (found.isProtected) throw new Refusal('AccessDenied');
  const { placed, left } = placeRecordings(found, row, wanted);
  if (left.length > 0) return { written: 0, left };
  const state = await withLedger(context, known());
  const ids =
    now.id === null
      ? idsFor(found.now.plan, context.session.issuedIds)
      : new Map<typeof now, string>();
  giveIds(context.workbook, found, ids);
  const line = appendToLedger({ ...entry, 计划编号: now.id ?? ids.get(now) ?? '' });
  const words = newWords(state, planWith(found.now.plan, now, cells));
  const settings = queueSettings(
    context.workbook,
    state,
    { changes: [...words, line] },
    found.now.plan,
  );
  const isNew =
    !state.tables.has(LEDGER) || settings.appended.some(({ table }) => table === LEDGER);
  const pending = queueRecordings(found, placed);
  const queueLineBack = settingsReversal(state, [line], found.now.plan);
  await writeWithUndo(context, 'change', toStep({ place, plan, row }, placed, queueLineBack));
  const overwritten = queueOverwritten(found, placed, pending);
  // The ledger line stays even then: it records what was registered and when.
  if (overwritten.length > 0) await context.sync('what others had written meanwhile', 'writes');
  const lost = await resolveAppendConflict(context, settings.appended);
  return {
    written: placed.length - overwritten.length,
    ...(isNew && { rows: 1 }),
    left: [...overwritten.map(({ column }) => leftCell(row, column, 'changed')), ...lost],
  };
}

/** The given settings, or the full settings if the ledger has to be created. */
async function withLedger(context: CommandContext, known: SettingsState): Promise<SettingsState> {
  if (known.tables.has(LEDGER)) return known;
  const asked = askForState(context.workbook);
  await context.sync('settings');
  return asked();
}

const toStep = (
  { place, plan, row }: RowPlace,
  placed: readonly PlacedRecording[],
  queueLineBack: ReturnType<typeof settingsReversal>,
): UndoStep => ({
  command: 'recordChange',
  cells: placed.length,
  undo: async (context) => {
    const { found, state } = await resolveWithSettings(context, place, plan);
    if (found?.isProtected) throw new Refusal('AccessDenied');
    const cells = found
      ? queueRestore(found, row, placed)
      : { written: 0, left: placed.map(({ column }) => leftCell(row, column, 'gone')) };
    const { report, appended } = queueLineBack(context.workbook, state);
    await context.sync('old content', 'writes');
    const lost = await resolveAppendConflict(context, appended);
    return {
      written: cells.written,
      ...(report.written > 0 && { rows: 1 }),
      left: [...cells.left, ...report.left, ...lost],
    };
  },
});
