import { describe, expect, it } from '@jest/globals';
import * as commands from '../../src/excel/commands';
import { codesOf, converges, goalOf, KINDS } from '../support/workbook/failing-syncs';
import { SCENARIOS } from '../support/workbook/fault-scenarios';

/** Commands that write nothing; every other one has its scenarios. */
const READERS: readonly string[] = [
  ...['followEdits', 'followSelection', 'read', 'readScores'],
  ...['select', 'selectAside', 'showSettings', 'showTableCell'],
];

/** Its faults have a test of their own, since its workbooks are larger. */
const ELSEWHERE = ['generateScores'];

it('has a scenario for every command that writes, and for its undo', () => {
  const writing = Object.keys(commands).filter((name) => !READERS.includes(name));
  const covered = new Set(SCENARIOS.flatMap(({ name }) => name.split(' ')[0] ?? []));
  expect(writing.filter((name) => !covered.has(name))).toEqual(ELSEWHERE);
});

/** One fault a command, at its last sync, which writes; `npm run test:full` has every sync and every kind. */
const QUICK = SCENARIOS.map((scenario, nth) => ({
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
