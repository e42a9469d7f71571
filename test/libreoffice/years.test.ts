import { describe, expect, it } from '@jest/globals';
import { sampleYear } from '../../scripts/sample-year/data';
import { randomYear } from '../support/sample-year/random-year';
import { buildYear, engineValues, valuesIn } from '../support/sample-year/year-values';
import { countOf, differences, withWrongResults, WRONG } from './falsify';
import { recalculate, valuesOf } from './recalculate';

const SEEDS = [3, 20_240_319, 7_654_321];

describe('a year, written by the command line and calculated by LibreOffice', () => {
  it.each([
    ['the sample year', sampleYear()],
    ...SEEDS.map((seed) => [`the random year ${seed}`, randomYear(seed)] as const),
  ])('shows what the engine says, and in every cell what was written: %s', async (_, year) => {
    const engine = engineValues(year);
    const bytes = await buildYear(year);
    const falsified = await withWrongResults(bytes.slice().buffer);
    expect(countOf(await valuesOf(Buffer.from(falsified)), WRONG)).toBeGreaterThan(1000);

    const judged = await recalculate(falsified);
    expect(countOf(judged, WRONG)).toBe(0);
    expect(valuesIn(judged, engine)).toEqual(engine);
    expect(differences(await valuesOf(Buffer.from(bytes)), judged)).toEqual([]);
  });
});
