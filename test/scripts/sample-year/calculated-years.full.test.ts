import { it } from '@jest/globals';
import { sampleYear } from '../../../scripts/sample-year/data';
import { randomYear } from '../../support/sample-year/random-year';
import { expectCalculated } from '../../support/sample-year/year-values';

it('the sample year, written by the command line, shows what the engine says', () =>
  expectCalculated(sampleYear()));

it.each([1, 2, 20_240_321])(
  'the random year %i, written by the command line, shows what the engine says',
  (seed) => expectCalculated(randomYear(seed)),
);
