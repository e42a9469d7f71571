import { describe, it } from '@jest/globals';
import { codesOf, converges, goalOf, type FailingSync } from '../support/workbook/failing-syncs';
import { SCENARIOS } from '../support/workbook/fault-scenarios';

/** Every sync, refused or done in spite of its failure; the codes take turns. */
const faultsOf = (syncs: number, nth: number): FailingSync[] =>
  (['refused', 'done-but-failed'] as const).flatMap((kind) =>
    Array.from({ length: syncs }, (_, i) => {
      const codes = codesOf(kind);
      return { k: i + 1, kind, code: codes[(nth + i) % codes.length]!, isReread: false };
    }),
  );

describe.each(SCENARIOS.map((scenario, nth) => ({ ...scenario, nth })))(
  '$name, whichever sync fails',
  ({ nth, ...scenario }) => {
    it('says so, and comes to the same when it is tried again', async () => {
      const goal = await goalOf(scenario);
      for (const fault of faultsOf(goal.syncs, nth)) {
        await converges(scenario, fault, { ...goal, undone: null });
      }
    });
  },
);
