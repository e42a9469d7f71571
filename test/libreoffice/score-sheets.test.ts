import { expect, it } from '@jest/globals';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import { writeXlsx } from '../../src/embedded/xlsx';
import { DECISIONS, SCORE_ROWS, UNPLANNED } from '../assessment/score-rows';
import { engineScores } from '../assessment/score-values';
import { settledScores } from '../excel/score-desk';
import { recalculate, scoresIn } from './recalculate';

it.each(['2024-09-10', '2024-12-31', '2025-02-28'] as PlainDate[])(
  'score sheets at every edge of the scheme are what LibreOffice makes of their formulas, as of %s',
  async (asOf) => {
    const { desk, report } = await settledScores(SCORE_ROWS, asOf, [...DECISIONS, ...UNPLANNED]);
    expect(report.agreement.differences).toEqual([]);
    const engine = engineScores(report.assessment);
    const { bytes } = await writeXlsx(desk.book.workbook.model.snapshot());
    expect(scoresIn(await recalculate(bytes), engine)).toEqual(engine);
  },
);
