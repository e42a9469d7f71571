import { it } from '@jest/globals';
import { sampleYear } from '../../../scripts/sample-year/data';
import { expectCalculated } from './year-values';

it('the sample year, written by the command line, shows what the engine says', () =>
  expectCalculated(sampleYear()));
