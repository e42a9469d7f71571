import { expect, test } from '@jest/globals';
import { CRITERIA } from '../../../src/core/assessment/criteria';
import { settledScores, shown } from '../../support/workbook/scored-workbook';
import type { TrackedRow } from '../../support/calculated-plan';
import { CRITERIA_AS_OF, criterionFixture } from '../../support/criterion-fixture';
import { engineScores } from '../../support/engine-scores';

const FIXTURES = CRITERIA.map(({ id, code }) => ({ code, ...criterionFixture(id) }));

/** In an embedded workbook a text is typed as it is, so the apostrophe that keeps it from becoming a date is left out. */
const asTyped = (text: string): string => text.replace(/^'/u, '');

const ROWS = FIXTURES.flatMap(({ conferences }) =>
  conferences.map(
    ({ department = '', timing = '', spokesperson = '', tracking = {} }): TrackedRow => ({
      ...{ department, timing, person: spokesperson },
      cells: Object.fromEntries(
        Object.entries(tracking).map(([column, text]) => [column, asTyped(text)]),
      ),
    }),
  ),
);

test('the formulas of every criterion come to what its fixture expects, and to what the engine says', async () => {
  const { workspace, report } = await settledScores(ROWS, CRITERIA_AS_OF, []);
  expect(report.agreement.differences).toEqual([]);
  const { details } = engineScores(report.assessment);
  const cells = await shown(workspace, '明细表', Object.keys(details[0] ?? {}));
  expect(cells).toEqual(details);
  const points = FIXTURES.flatMap(({ code, expected }) => expected.map(() => code));
  expect(cells.map((row, i) => String(row[points[i] ?? '']))).toEqual(
    FIXTURES.flatMap(({ expected }) => expected.map((one) => one.points)),
  );
});
