import { describe, expect, test } from '@jest/globals';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings/reading/read-settings';
import { checkingWith, readingWith } from '../../../../src/core/settings/use-settings';
import { textCell } from '../../../../src/core/plan/cells/grid';
import { readPlan } from '../../../../src/core/plan/read-plan';
import type { PlainDate } from '../../../../src/core/calendar/plain-date';
import { slicedCheck } from '../../../../src/taskpane/check/controller/sliced-check';

const ROWS = 5000;
const plan = readPlan(
  {
    rows: [
      ['单位', '时间', '主题'],
      ...Array.from({ length: ROWS }, (_, i) => ['教育局', '3月', `第${i}场新闻发布会`]),
    ].map((row) => row.map(textCell)),
    merges: [],
  },
  readingWith(DEFAULT_SETTINGS),
)!;
const options = checkingWith(DEFAULT_SETTINGS, '2024-03-19' as PlainDate);

/** A clock that goes on by so many milliseconds with each look. */
function ticking(milliseconds: number): () => number {
  let now = 0;
  return () => (now += milliseconds);
}

describe('a long check', () => {
  test('lets the page respond whenever a slice of time is over, and says how far it is', async () => {
    const told: number[] = [];
    let breaths = 0;
    const check = await slicedCheck(
      plan,
      options,
      {
        clock: ticking(100),
        yieldToPage: () => {
          breaths += 1;
          return Promise.resolve();
        },
      },
      { progress: (done) => told.push(done), signal: new AbortController().signal },
    );
    expect(told).toEqual([1000, 2000, 3000, 4000, 5000]);
    expect(breaths).toBe(5);
    expect(check?.result().plan.rows).toHaveLength(ROWS);
  });

  test('does not stop where time does not pass', async () => {
    const yieldToPage = () => Promise.reject(new Error('must not yield'));
    const check = await slicedCheck(
      plan,
      options,
      { clock: ticking(0), yieldToPage },
      { progress: () => undefined, signal: new AbortController().signal },
    );
    expect(check).not.toBeNull();
  });

  test('ends without a result when it is cancelled', async () => {
    const cancelling = new AbortController();
    const progress = (): void => {
      cancelling.abort();
    };
    const check = await slicedCheck(
      plan,
      options,
      { clock: ticking(100), yieldToPage: () => Promise.resolve() },
      { progress, signal: cancelling.signal },
    );
    expect(check).toBeNull();
  });
});
