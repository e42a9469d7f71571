import { expect } from '@jest/globals';
import type { SampleYear } from '../../../scripts/sample-year/data';
import { yearWorkbook } from '../../../scripts/sample-year/workbook';
import { assessPlan } from '../../../src/core/assessment/assess-plan';
import { assessingWith } from '../../../src/core/settings/use-settings';
import { boardIn, engineBoard, type BoardValues } from '../board-values';
import { engineScores, type ScoreValues } from '../engine-scores';
import {
  linesOf,
  scoresIn,
  tableOf,
  valuesOf,
  type SheetValues,
} from '../../libreoffice/recalculate';
import { readYear } from '../read-year';
import { COMPUTED, engineOf } from '../calculated-plan';

/** The file of a year. */
export const buildYear = yearWorkbook;

/** What a workbook of a year shows: deadlines and states, the board, scores of conferences and of departments. */
interface YearValues extends ScoreValues {
  readonly states: readonly object[];
  readonly board: BoardValues;
}

/** What the engine says of a year, knowing nothing of a workbook. */
export function engineValues(year: SampleYear): YearValues {
  const { plan, settings } = readYear(year);
  const assessment = assessPlan(plan, assessingWith(settings, year.asOf));
  if (!assessment) throw new Error('the year is tracked');
  return {
    states: engineOf(plan, year.asOf),
    board: engineBoard(plan, settings, year.asOf),
    ...engineScores(assessment),
  };
}

/** The same as the cells of a file say it. */
export const valuesIn = (sheets: SheetValues, like: YearValues): YearValues => ({
  states: tableOf(sheets, '2024发布会计划', COMPUTED),
  board: boardIn(linesOf(sheets, '进度看板')),
  ...scoresIn(sheets, like),
});

/** The file of a year, as the command line writes it, shows what the engine says. */
export async function expectCalculated(year: SampleYear): Promise<void> {
  const engine = engineValues(year);
  const shown = await valuesOf(Buffer.from(await buildYear(year)));
  expect(valuesIn(shown, engine)).toEqual(engine);
}
