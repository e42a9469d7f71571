import { describe, it } from '@jest/globals';
import { CODES, KINDS, survives, undisturbed } from '../support/workbook/failing-syncs';
import { SCENARIOS } from '../support/workbook/fault-scenarios';

describe.each(SCENARIOS)(
  '$name, whichever sync fails, in either way, with every code',
  (scenario) => {
    it('says so plainly, loses nothing, and completes when pressed again', async () => {
      const expected = await undisturbed(scenario);
      for (const kind of KINDS)
        for (let k = 1; k <= scenario.syncs; k += 1)
          await survives(scenario, { k, kind, codes: CODES }, expected);
    });
  },
);
