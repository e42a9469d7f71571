import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import { writeXlsx } from '../../src/embedded/xlsx';
import { COMPUTED, engineOf, HEADERS, planOf, trackedWorkbook } from '../tracking/tracked-plan';
import { TRACKED_ROWS } from '../tracking/tracked-rows';
import { recalculate } from './recalculate';

const column = (index: number): string =>
  (index >= 26 ? String.fromCharCode(64 + Math.floor(index / 26)) : '') +
  String.fromCharCode(65 + (index % 26));

describe('deadlines and states', () => {
  it.each(['2024-03-19', '2024-09-15', '2024-12-31'] as PlainDate[])(
    'are what LibreOffice makes of the formulas, as of %s',
    async (asOf) => {
      const book = await trackedWorkbook(TRACKED_ROWS, asOf);
      const { bytes } = await writeXlsx(book.workbook.model.snapshot());
      book.dispose();
      const cells = (await recalculate(bytes)).get('计划');
      const judged = TRACKED_ROWS.map((_, i) =>
        Object.fromEntries(
          COMPUTED.map((name) => [
            name,
            cells?.get(`${column(HEADERS.indexOf(name))}${i + 2}`) ?? '',
          ]),
        ),
      );
      expect(judged).toEqual(engineOf(planOf(TRACKED_ROWS), asOf));
    },
  );
});
