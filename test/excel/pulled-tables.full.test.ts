import { describe, expect, it } from '@jest/globals';
import { SCENARIOS } from '../support/faults/scenarios';
import { ACTS, pull } from '../support/workbook/pulled-tables';

const NAMES = Object.keys(ACTS);

/** The acts take turns, one a sync; PULLED=all does every act at every sync of every command (150 s of CPU). */
const isWhole = process.env.PULLED === 'all';

const actsAt = (nth: number): readonly string[] =>
  isWhole ? NAMES : [NAMES[nth % NAMES.length] ?? ''];

describe.each(SCENARIOS.map((scenario, nth) => ({ ...scenario, nth })))(
  '$name, when the plan’s table or the settings are pulled away in its middle',
  ({ nth, ...scenario }) => {
    it('ends in success or in words, and loses no conference', async () => {
      const problems: string[] = [];
      for (let k = 1, syncs = 1; k <= syncs; k += 1) {
        for (const act of actsAt(nth + k)) {
          const pulled = await pull(scenario, act, k);
          syncs = pulled.syncs;
          problems.push(...pulled.problems.map((problem) => `${act} at sync ${k}: ${problem}`));
        }
      }
      expect(problems).toEqual([]);
    });
  },
);
