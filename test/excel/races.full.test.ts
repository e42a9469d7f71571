import { expect, it } from '@jest/globals';
import { racesFrom } from '../support/races/race';

/** Seeds in a row go through all pairs of commands. */
const RACES = Number(process.env.RACES ?? 1000);
const FROM = Number(process.env.RACES_FROM ?? 0);

it(`come right: ${RACES} races of two panes and a person, from seed ${FROM}`, async () => {
  const seeds = Array.from({ length: RACES }, (_, nth) => FROM + nth);
  expect(await racesFrom(seeds)).toEqual([]);
});
