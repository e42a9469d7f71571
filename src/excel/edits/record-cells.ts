import type { Plan } from '../../core/plan/model/plan';
import type { FormCells } from '../../core/tracking/forms/form';
import type { CommandContext, UndoStep } from '../command/command-context';
import { Refusal } from '../command/failure';
import { writeWithUndo } from '../command/undo';
import type { WriteReport } from '../command/write-report';
import type { RowPlace } from '../plan/reading';
import { resolvePlan, resolvePlanWith } from '../plan/resolve-plan';
import { resolveAppendConflict } from '../settings/append-rows';
import { askForWords, planWith, queueWords } from '../settings/word-tables';
import { queueOverwritten } from './guarded-write';
import {
  leftCell,
  placeRecordings,
  queueRestore,
  queueRecordings,
  recordingsOf,
  type PlacedRecording,
} from './recording';

/**
 * Writes tracking cells of one row, as part of a command, in two syncs.
 * @param cellsOf what to write, given the current plan
 */
export async function recordCells(
  context: CommandContext,
  { place, plan, row }: RowPlace,
  cellsOf: (now: Plan) => FormCells,
): Promise<WriteReport> {
  const { found, extra: words } = await resolvePlanWith(context, { place, plan }, () =>
    askForWords(context.workbook),
  );
  const cells = cellsOf(found?.now.plan ?? plan);
  const wanted = recordingsOf(
    plan.rows.find(({ key }) => key === row),
    cells,
  );
  const now = found?.rowOf(row);
  if (!found || !now) {
    return { written: 0, left: wanted.map(({ column }) => leftCell(row, column, 'gone')) };
  }
  if (found.isProtected) throw new Refusal('AccessDenied');
  const { placed, left } = placeRecordings(found, row, wanted);
  // If a column of the form is gone, write nothing rather than a part of the form.
  const lost = left.filter(({ why }) => why === 'columnGone');
  if (lost.length > 0) return { written: 0, left: lost };
  if (placed.length === 0) return { written: 0, left };
  const id = cells.计划编号;
  // Undo finds the row by its new id.
  const after =
    id === undefined
      ? plan
      : { ...plan, rows: plan.rows.map((one) => (one.key === row ? { ...one, id } : one)) };
  const pending = queueRecordings(found, placed);
  const appended = queueWords(context.workbook, words(), planWith(found.now.plan, now, cells));
  await writeWithUndo(context, 'record', toStep({ place, plan: after, row }, placed));
  const overwritten = queueOverwritten(found, placed, pending);
  if (overwritten.length > 0) await context.sync('what others had written meanwhile', 'writes');
  const unlisted = await resolveAppendConflict(context, appended);
  return {
    written: placed.length - overwritten.length,
    left: [
      ...left,
      ...overwritten.map(({ column }) => leftCell(row, column, 'changed')),
      ...unlisted,
    ],
  };
}

const toStep = ({ place, plan, row }: RowPlace, placed: readonly PlacedRecording[]): UndoStep => ({
  command: 'recordRow',
  cells: placed.length,
  undo: async (context) => {
    const found = await resolvePlan(context, place, plan);
    if (!found) {
      return { written: 0, left: placed.map(({ column }) => leftCell(row, column, 'gone')) };
    }
    if (found.isProtected) throw new Refusal('AccessDenied');
    const report = queueRestore(found, row, placed);
    await context.sync('old content', 'writes');
    return report;
  },
});
