import { describe, expect, it } from '@jest/globals';
import { sampleYear } from '../../../scripts/sample-year/data';
import { valuesOf } from '../../libreoffice/recalculate';
import { randomYear } from './random-year';
import { buildYear, engineValues, valuesIn } from './year-values';

/** Thousands of formulas a year; a guard against hanging, not a measure. */
const PATIENCE = 240_000;

describe('a year, written by the command line', () => {
  it.each([
    ['the sample year', sampleYear()],
    ['a random year', randomYear(1)],
  ])(
    'shows what the engine says: %s',
    async (_, year) => {
      const engine = engineValues(year);
      const shown = await valuesOf(Buffer.from(await buildYear(year)));
      expect(valuesIn(shown, engine)).toEqual(engine);
    },
    PATIENCE,
  );
});
