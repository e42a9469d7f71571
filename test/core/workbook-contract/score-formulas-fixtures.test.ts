import { expect, test } from '@jest/globals';
import { generate, trackedDesk } from '../../support/workbook/scored-workbook';
import { fixtureConferences, ODD_DEPARTMENTS } from '../../support/fixture-conferences';

/** Every so many rows of the fixtures; `npm run test:full` has all of them. */
const STEP = 10;

test('score sheets agree with the engine on rows of the fixtures, and on odd names', async () => {
  const all = await fixtureConferences();
  const odd = all.length - ODD_DEPARTMENTS.length;
  const rows = all.filter((_, i) => i % STEP === 0 || i >= odd);
  expect(rows.length).toBeGreaterThan(ODD_DEPARTMENTS.length + 10);
  const { agreement } = await generate(await trackedDesk(rows));
  expect(agreement).toMatchObject({ rows: rows.length, differences: [] });
});
