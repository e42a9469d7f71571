import { expect, it } from '@jest/globals';
import { PAIRS } from '../support/races/commands';
import { racesFrom } from '../support/races/race';

/** RACES=595 runs every pair of commands once, RACES_FROM=595 others than these; `races.full.test.ts` runs more. */
const RACES = Number(process.env.RACES ?? 10);
const FROM = Number(process.env.RACES_FROM ?? 0);

it('come right, pairs of writing commands and a person between them at a time', async () => {
  const step = Math.max(1, Math.floor(PAIRS.length / RACES));
  const seeds = Array.from({ length: RACES }, (_, nth) => FROM + nth * step);
  expect(await racesFrom(seeds)).toEqual([]);
});
