import { expect, test } from '@jest/globals';
import { generate, trackedDesk } from '../../support/workbook/scored-workbook';
import { fixtureConferences } from '../../support/fixture-conferences';

test('score sheets agree with the engine on every row of every fixture, and on odd names', async () => {
  const rows = await fixtureConferences();
  expect(rows.length).toBeGreaterThan(150);
  const { agreement } = await generate(await trackedDesk(rows));
  expect(agreement).toMatchObject({ rows: rows.length, differences: [] });
});
