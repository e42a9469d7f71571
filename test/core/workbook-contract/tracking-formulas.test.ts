import { describe, expect, test } from '@jest/globals';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { STATUSES } from '../../../src/core/tracking/status';
import { engineOf, planOf, sheetOf, trackedWorkbook } from '../../support/calculated-plan';
import { TRACKED_ROWS } from '../../support/tracking-cases';

const DAYS = ['2024-03-19', '2024-04-30', '2024-09-15', '2024-12-31'] as PlainDate[];
const plan = planOf(TRACKED_ROWS);

describe('the live formulas of the tracking columns', () => {
  test.each(DAYS)('say what the core says, as of %s', async (asOf) => {
    const book = await trackedWorkbook(TRACKED_ROWS, asOf);
    await expect(sheetOf(book)).resolves.toEqual(engineOf(plan, asOf));
    book.dispose();
  });

  test('are met in every state by these rows', () => {
    const met = new Set(DAYS.flatMap((asOf) => engineOf(plan, asOf)).map(({ 状态 }) => 状态));
    expect([...met].sort()).toEqual([...STATUSES].sort());
  });
});
