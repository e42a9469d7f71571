import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import { fixtureRows } from '../support/fixture-rows';
import { COMPUTED, engineOf, planOf, trackedWorkbook } from '../support/calculated-plan';
import { TRACKED_ROWS } from '../support/tracking-cases';
import { recalculate, tableOf } from './recalculate';

/** The rows, calculated by LibreOffice. */
async function judged(rows: Parameters<typeof trackedWorkbook>[0], asOf: PlainDate) {
  const book = await trackedWorkbook(rows, asOf);
  const { bytes } = await book.save();
  book.dispose();
  return tableOf(await recalculate(bytes), '计划', COMPUTED);
}

describe('deadlines and states', () => {
  it.each(['2024-03-19', '2024-09-15', '2024-12-31'] as PlainDate[])(
    'are what LibreOffice makes of the formulas, as of %s',
    async (asOf) => {
      expect(await judged(TRACKED_ROWS, asOf)).toEqual(engineOf(planOf(TRACKED_ROWS), asOf));
    },
  );

  it('are so in every row of every fixture', async () => {
    const rows = await fixtureRows();
    const asOf = '2024-09-15' as PlainDate;
    expect(await judged(rows, asOf)).toEqual(engineOf(planOf(rows), asOf));
  });
});
