import { describe, it } from '@jest/globals';
import {
  CODES,
  KINDS,
  survives,
  undisturbed,
  type FailingSync,
} from '../support/workbook/failing-syncs';
import { SCENARIOS, type Scenario } from '../support/workbook/fault-scenarios';

/** Every sync fails once, in one of the two ways; `npm run test:full` tries both, each with every code. */
const faultsOf = ({ syncs }: Scenario, nth: number): FailingSync[] =>
  Array.from({ length: syncs }, (_, i) => ({
    k: i + 1,
    kind: KINDS[(nth + i) % KINDS.length]!,
    codes: [CODES[(nth + i) % CODES.length]!],
  }));

describe.each(SCENARIOS.map((scenario, nth) => ({ ...scenario, faults: faultsOf(scenario, nth) })))(
  '$name, when a sync fails',
  ({ faults, ...scenario }) => {
    it('says so plainly, loses nothing, and completes when pressed again', async () => {
      const expected = await undisturbed(scenario);
      for (const fault of faults) await survives(scenario, fault, expected);
    });
  },
);
