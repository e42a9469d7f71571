import type { Plan } from '../core/plan/plan';
import type { FormCells } from '../core/tracking/form';
import { Refusal } from './failure';
import { command } from './gate';
import { locate } from './locate';
import {
  leftCell,
  placeRecordings,
  queueBack,
  queueOverwritten,
  queueRecordings,
  recordingsOf,
  type PlacedRecording,
} from './recording';
import type { PlanPlace } from './reading';
import { giveWay } from './settings-append';
import { NO_STATE, type SettingsState } from './settings-state';
import { writeUndoably, type Step } from './undo';
import { askForWords, planWith, queueWords } from './word-tables';
import type { WriteReport } from './write-report';

/**
 * Writes tracking cells of one row. The row is looked for in the sheet as it is now; a cell that somebody has changed
 * since the reading, or that holds a formula, is left alone and told. New wordings go to the word tables with it. Two
 * syncs.
 */
export const recordRow = (
  place: PlanPlace,
  plan: Plan,
  row: string,
  cells: FormCells,
): Promise<WriteReport> =>
  command('recordRow', async (context) => {
    const wanted = recordingsOf(
      plan.rows.find(({ key }) => key === row),
      cells,
    );
    let known = (): SettingsState => NO_STATE;
    const found = await locate(context, place, plan, () => {
      known = askForWords(context.workbook);
    });
    const now = found?.rowOf(row);
    if (!found || !now) {
      return { written: 0, left: wanted.map(({ column }) => leftCell(row, column, 'gone')) };
    }
    if (found.isProtected) throw new Refusal('AccessDenied');
    const { placed, left } = placeRecordings(found, row, wanted);
    if (placed.length === 0) return { written: 0, left };
    const pending = queueRecordings(found, placed);
    const words = queueWords(context.workbook, known(), planWith(found.now.plan, now, cells));
    await writeUndoably(context, 'record', toStep(place, plan, row, placed));
    const overwritten = queueOverwritten(found, placed, pending);
    if (overwritten.length > 0) await context.sync('what others had written meanwhile', 'writes');
    const lost = await giveWay(context, words);
    return {
      written: placed.length - overwritten.length,
      left: [
        ...left,
        ...overwritten.map(({ column }) => leftCell(row, column, 'changed')),
        ...lost,
      ],
    };
  });

const toStep = (
  place: PlanPlace,
  plan: Plan,
  row: string,
  placed: readonly PlacedRecording[],
): Step => ({
  command: 'recordRow',
  cells: placed.length,
  takeBack: async (context) => {
    const found = await locate(context, place, plan);
    if (!found) {
      return { written: 0, left: placed.map(({ column }) => leftCell(row, column, 'gone')) };
    }
    if (found.isProtected) throw new Refusal('AccessDenied');
    const report = queueBack(found, row, placed);
    await context.sync('old content', 'writes');
    return report;
  },
});
