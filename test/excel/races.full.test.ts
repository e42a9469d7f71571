import { expect, it } from '@jest/globals';
import { PAIRS } from '../support/races/commands';
import { racesFrom } from '../support/races/race';

/**
 * Seeds in a row go through all pairs of commands. RACES=1000 runs all pairs and most of them twice, in 7 minutes of CPU;
 * the default is every second pair, in two. RACES_FROM=1001 runs other seeds.
 */
const RACES = Number(process.env.RACES ?? 256);
const FROM = Number(process.env.RACES_FROM ?? 1);

/** Races in one test: enough of them to run fast, few enough for the limit of a test on a slow machine. */
const BATCH = 100;

const step = Math.max(1, Math.floor(PAIRS.length / RACES));
const seeds = Array.from({ length: RACES }, (_, nth) => FROM + nth * step);
const batches = Array.from({ length: Math.ceil(RACES / BATCH) }, (_, nth) =>
  seeds.slice(nth * BATCH, (nth + 1) * BATCH),
);

it.each(batches.map((batch) => [batch.length, batch[0], batch] as const))(
  'come right: %d races of two panes and a person, from seed %d',
  async (_, __, batch) => {
    expect(await racesFrom(batch)).toEqual([]);
  },
);
