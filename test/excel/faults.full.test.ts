import { describe, expect, it } from '@jest/globals';
import {
  codesOf,
  converges,
  goalOf,
  KINDS,
  type FailingSync,
  type FaultKind,
} from '../support/faults/failing-syncs';
import { MOST_SYNCS } from '../support/faults/bounds';
import { SCENARIOS, type Scenario } from '../support/faults/scenarios';

/**
 * FAULTS=all fails every sync in every way, with and without reading anew (12 minutes of CPU), FAULTS=codes with every
 * code as well (50); the default is one way a sync, in turn.
 */
const { FAULTS } = process.env;

/** In the whole matrix each kind of fault is a test of its own, as the limit of a test is none of the machine's speed. */
const PARTS = (FAULTS === undefined ? [KINDS] : KINDS.map((kind) => [kind])).map(
  (kinds: readonly FaultKind[]) => ({ kinds, parts: kinds.join(', ') }),
);

function faultsOf(syncs: number, nth: number): FailingSync[] {
  const ways = KINDS.flatMap((kind) => [false, true].map((isReread) => ({ kind, isReread })));
  return Array.from({ length: syncs }, (_, i) => i + 1).flatMap((k) => {
    const here = FAULTS === undefined ? [ways[(nth + 3 * k) % ways.length]!] : ways;
    return here.flatMap(({ kind, isReread }) => {
      const codes = codesOf(kind);
      const some =
        FAULTS === 'codes' ? codes : [codes[(nth + k + Number(isReread)) % codes.length]!];
      return some.map((code) => ({ k, kind, code, isReread }));
    });
  });
}

const mostSyncs = ({ name, command }: Scenario): number =>
  MOST_SYNCS[name] ?? MOST_SYNCS[command] ?? 0;

let cases = 0;

describe.each(SCENARIOS.map((scenario, nth) => ({ ...scenario, nth })))(
  '$name, whichever sync fails',
  ({ nth, ...scenario }) => {
    it.each(PARTS)(
      'says so, tried again and undone comes to the same: $parts',
      async ({ kinds }) => {
        const goal = await goalOf(scenario);
        expect(goal.syncs).toBeLessThanOrEqual(mostSyncs(scenario));
        const problems: string[] = [];
        for (const fault of faultsOf(goal.syncs, nth)) {
          if (!kinds.includes(fault.kind)) continue;
          cases += 1;
          await converges(scenario, fault, goal).catch((error: unknown) => {
            problems.push(`${JSON.stringify(fault)} ${String(error)}`);
          });
        }
        expect(problems).toEqual([]);
      },
    );
  },
);

it('has tried every command and its undo', () => {
  expect(cases).toBeGreaterThan(SCENARIOS.length);
});
