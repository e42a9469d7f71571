import { it } from '@jest/globals';
import { randomYear } from './random-year';
import { expectCalculated } from './year-values';

it.each([1, 2, 20_240_321])(
  'the random year %i, written by the command line, shows what the engine says',
  (seed) => expectCalculated(randomYear(seed)),
);
