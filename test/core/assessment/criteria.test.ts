import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CRITERIA } from '../../../src/core/assessment/criteria';
import { fill } from '../../../src/locales/fill';
import { LANGUAGES, wordsOf } from '../../../src/locales';
import { assess } from '../../support/assess';
import { CRITERIA_AS_OF, criterionFixture } from '../../support/criterion-fixture';
import { trackedPlan } from '../../support/tracked-plan';

const SOURCE = join(__dirname, '../../../src/core/assessment/criteria');

describe.each(CRITERIA)('$id', ({ id, code, points: full, reasons, numbers, pointsFormula }) => {
  const { conferences, expected } = criterionFixture(id);
  const rows = conferences.map((conference) => {
    const [row] = assess(trackedPlan([conference]), CRITERIA_AS_OF).rows;
    return { points: row!.criteria[code], loss: row!.losses.find((loss) => loss.code === code) };
  });

  it('earns what each row of its fixture expects, and says why', () => {
    const { assessment } = wordsOf('zh-CN');
    const found = rows.map(({ points, loss }) => ({
      points: points === null ? '不适用' : String(points),
      reason: loss ? fill(assessment.reasons[loss.reason], { days: loss.days ?? '' }) : '-',
    }));
    expect(found).toEqual(expected);
  });

  it('has a row that earns all points, and one for each of its reasons', () => {
    expect(rows.some(({ points }) => points === full)).toBe(true);
    const given = new Set(rows.flatMap(({ loss }) => loss?.reason ?? []));
    given.delete('notHeld');
    expect([...given].sort()).toEqual([...reasons].sort());
  });

  it('has an id that begins with its code', () => {
    expect(id.startsWith(`${code.toLowerCase()}-`)).toBe(true);
  });

  it('has its name and the reasons in the words of every language', () => {
    for (const { assessment } of LANGUAGES.map(wordsOf)) {
      expect(assessment.criteria[code]).toMatch(/\S/u);
      for (const reason of reasons) expect(assessment.reasons[reason]).toMatch(/\S/u);
    }
  });

  it('reads its points and its numbers by their defined names', () => {
    const text = (column: string): string => `[${column}]`;
    const formula = pointsFormula({ own: text, plan: text, isDated: text, full: 'FULL' });
    for (const name of ['FULL', ...Object.values(numbers).map((number) => number.name)])
      expect(formula).toContain(name);
  });
});

it('lists every criterion file', () => {
  const files = readdirSync(SOURCE).filter((file) => /^c\d/u.test(file));
  expect(files.sort()).toEqual(CRITERIA.map(({ id }) => `${id}.ts`).sort());
});

it('shares out 100 points', () => {
  expect(CRITERIA.reduce((total, { points }) => total + points, 0)).toBe(100);
});
