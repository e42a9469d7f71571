import { describe, it } from '@jest/globals';
import { codesOf, converges, goalOf, KINDS } from '../support/faults/failing-syncs';
import { NOT_UNDONE } from '../support/faults/commands';
import { SCENARIOS } from '../support/faults/scenarios';

/**
 * One fault at the last sync, which writes, for every command that writes and its undo; `npm run test:full` has all, and
 * those of generated sheets.
 */
const QUICK = SCENARIOS.filter(
  ({ name, command }) => !/\(|generateScores|makeBoard/u.test(name) && !NOT_UNDONE.has(command),
).map((scenario, nth) => ({
  ...scenario,
  kind: KINDS[nth % KINDS.length]!,
  isReread: nth % 2 === 0,
}));

describe.each(QUICK)(
  '$name, when its last sync fails ($kind)',
  ({ kind, isReread, ...scenario }) => {
    it('says so, and comes to the same when it is tried again, and when it is undone', async () => {
      const goal = await goalOf(scenario);
      const code = codesOf(kind)[0]!;
      await converges(scenario, { k: goal.syncs, kind, code, isReread }, goal);
    });
  },
);
