import { expect, test } from '@jest/globals';
import { generate, trackedWorkspace } from '../../support/workbook/scored-workbook';
import { fixtureConferences } from '../../support/fixture-conferences';
import { HEADS } from '../../support/score-cases';
import { expectAgreement, OWN_SCHEME } from '../../support/agreeing-scores';

test.each([
  ['2024-08-31', 'the default scheme', []],
  ['2024-12-31', 'the default scheme', []],
  ['2025-02-28', 'the default scheme', []],
  ['2024-12-31', 'heads of its own', HEADS],
  ['2024-09-10', 'the default scheme', []],
  ['2024-12-31', 'a scheme of its own', OWN_SCHEME],
] as const)(
  'score sheets show what the engine says, and why, as of %s with %s',
  (asOf, _, changes) => expectAgreement(asOf, changes),
);

test('score sheets agree with the engine on every row of every fixture, and on odd names', async () => {
  const rows = await fixtureConferences();
  expect(rows.length).toBeGreaterThan(150);
  const { agreement } = await generate(await trackedWorkspace(rows));
  expect(agreement).toMatchObject({ rows: rows.length, differences: [] });
});
