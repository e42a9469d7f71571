import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import { writeXlsx } from '../../src/embedded/xlsx';
import { scoreWorkbook, engineScores, type ScoreBook } from '../assessment/score-book';
import { SCORE_ROWS } from '../assessment/score-rows';
import { planOf } from '../tracking/tracked-plan';
import { recalculate, tableOf } from './recalculate';

const rows = SCORE_ROWS.map((row, i) => ({
  ...row,
  cells: { ...row.cells, 计划编号: `FB2024-${String(i + 1).padStart(3, '0')}` },
}));

describe('scores', () => {
  it.each(['2024-09-10', '2024-12-31', '2025-02-28'] as PlainDate[])(
    'are what LibreOffice makes of the formulas, as of %s',
    async (asOf) => {
      const book: ScoreBook = {
        rows,
        asOf,
        decisions: [['统计局', 'FB2024-001', '内容不实', '', '政办〔2024〕9号']],
      };
      const workbook = await scoreWorkbook(book);
      const { bytes } = await writeXlsx(workbook.workbook.model.snapshot());
      workbook.dispose();
      const expected = engineScores(book, planOf(rows));
      const judged = tableOf(await recalculate(bytes), '明细', Object.keys(expected[0] ?? {}));
      expect(judged).toEqual(expected);
    },
  );
});
