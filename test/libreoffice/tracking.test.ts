import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import { writeXlsx } from '../../src/embedded/xlsx';
import { COMPUTED, engineOf, planOf, trackedWorkbook } from '../tracking/tracked-plan';
import { TRACKED_ROWS } from '../tracking/tracked-rows';
import { recalculate, tableOf } from './recalculate';

describe('deadlines and states', () => {
  it.each(['2024-03-19', '2024-09-15', '2024-12-31'] as PlainDate[])(
    'are what LibreOffice makes of the formulas, as of %s',
    async (asOf) => {
      const book = await trackedWorkbook(TRACKED_ROWS, asOf);
      const { bytes } = await writeXlsx(book.workbook.model.snapshot());
      book.dispose();
      const judged = tableOf(await recalculate(bytes), '计划', COMPUTED);
      expect(judged).toEqual(engineOf(planOf(TRACKED_ROWS), asOf));
    },
  );
});
