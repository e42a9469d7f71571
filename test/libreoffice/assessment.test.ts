import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import { writeXlsx } from '../../src/embedded/xlsx';
import {
  engineResults,
  engineScores,
  RESULT_COLUMNS,
  scoreWorkbook,
  type ScoreBook,
} from '../assessment/score-book';
import { DECISIONS, SCORE_ROWS as rows, UNPLANNED } from '../assessment/score-rows';
import { planOf } from '../tracking/tracked-plan';
import { recalculate, tableOf } from './recalculate';

describe('scores', () => {
  it.each(['2024-09-10', '2024-12-31', '2025-02-28'] as PlainDate[])(
    'are what LibreOffice makes of the formulas, as of %s',
    async (asOf) => {
      const book: ScoreBook = { rows, asOf, decisions: DECISIONS, unplanned: UNPLANNED };
      const plan = planOf(rows);
      const workbook = await scoreWorkbook(book);
      const { bytes } = await writeXlsx(workbook.workbook.model.snapshot());
      workbook.dispose();
      const sheets = await recalculate(bytes);
      const scores = engineScores(book, plan);
      expect(tableOf(sheets, '明细', Object.keys(scores[0] ?? {}))).toEqual(scores);
      expect(tableOf(sheets, '汇总', RESULT_COLUMNS)).toEqual(engineResults(book, plan));
    },
  );
});
