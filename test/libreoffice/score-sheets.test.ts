import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import type { SettingsChange } from '../../src/core/settings/settings';
import { fixtureConferences } from '../support/fixture-conferences';
import { DECISIONS, HEADS, SCORE_ROWS, UNPLANNED } from '../support/score-cases';
import { engineScores } from '../support/engine-scores';
import { settledScores } from '../support/workbook/scored-workbook';
import type { TrackedRow } from '../support/calculated-plan';
import { recalculate, scoresIn } from './recalculate';

async function judge(
  rows: readonly TrackedRow[],
  asOf: PlainDate,
  changes: readonly SettingsChange[],
): Promise<void> {
  const { workspace, report } = await settledScores(rows, asOf, changes);
  expect(report.agreement.differences).toEqual([]);
  const engine = engineScores(report.assessment);
  const { bytes } = await workspace.book.save();
  expect(scoresIn(await recalculate(bytes), engine)).toEqual(engine);
}

describe('score sheets are what LibreOffice makes of their formulas', () => {
  it.each(['2024-09-10', '2024-12-31', '2025-02-28'] as PlainDate[])(
    'at every edge of the scheme, as of %s',
    (asOf) => judge(SCORE_ROWS, asOf, [...DECISIONS, ...UNPLANNED, ...HEADS]),
  );

  it('for every row of every fixture', async () =>
    judge(await fixtureConferences(), '2024-12-31' as PlainDate, []));
});
