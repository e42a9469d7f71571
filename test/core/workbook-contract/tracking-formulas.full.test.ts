import { expect, test } from '@jest/globals';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { engineOf, planOf, sheetOf, trackedWorkbook } from '../../support/calculated-plan';
import { fixtureRows } from '../../support/fixture-rows';

test.each(['2024-04-30', '2024-09-15'] as PlainDate[])(
  'the live formulas of the tracking columns say what the core says of every row of every fixture, as of %s',
  async (asOf) => {
    const rows = await fixtureRows();
    expect(rows.length).toBeGreaterThan(150);
    const book = await trackedWorkbook(rows, asOf);
    await expect(sheetOf(book)).resolves.toEqual(engineOf(planOf(rows), asOf));
    book.dispose();
  },
);
