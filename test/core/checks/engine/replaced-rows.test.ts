import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '../../../../src/core/calendar/working-calendar';
import { checkPlan, type Check } from '../../../../src/core/checks/check-plan';
import type { PlanRow } from '../../../../src/core/plan/model/plan';
import { AS_OF } from '../../../support/rule-fixture';
import { trackedPlan, type TrackedRow } from '../../../support/tracked-plan';

const SAME: TrackedRow = { topic: '中小学招生政策发布会', spokesperson: '副局长 王海洋' };
const OTHER: TrackedRow = { topic: '校园安全工作发布会', spokesperson: '副局长 马超' };

const checkOf = (rows: readonly TrackedRow[]): Check =>
  checkPlan(trackedPlan(rows), { calendar: createCalendar(), asOf: AS_OF });

/** Findings as people see them: rows of messages by their place in the table. */
const told = (check: Check): string[] => {
  const { plan, findings } = check.result();
  const index = new Map(plan.rows.map(({ key, index: at }) => [key, at]));
  const placed = (_: string, value: unknown): unknown =>
    typeof value === 'string' ? (index.get(value) ?? value) : value;
  return findings
    .filter(({ rule }) => rule.startsWith('topic/') || rule.startsWith('spokesperson/'))
    .map(({ rule, row, data }) => JSON.stringify([row, rule, data], placed));
};

/** The rows of the second plan put in place of those of the first, one by one or all at once. */
function rechecked(before: readonly TrackedRow[], after: readonly TrackedRow[], atOnce: boolean) {
  const check = checkOf(before);
  const rows = trackedPlan(after).rows.filter((_, i) => before[i] !== after[i]);
  const keyed = rows.map((row): PlanRow => ({
    ...row,
    key: check.result().plan.rows[row.index - 1]!.key,
  }));
  if (atOnce) check.recheck(keyed);
  else for (const row of keyed) check.recheck([row]);
  return check;
}

describe.each([true, false])('rows that are replaced, all at once: %s', (atOnce) => {
  it.each<[string, readonly TrackedRow[], readonly TrackedRow[]]>([
    ['become alike', [SAME, OTHER, OTHER], [SAME, SAME, OTHER]],
    ['cease to be alike', [SAME, SAME, OTHER], [SAME, { ...OTHER, topic: '新题发布会' }, OTHER]],
    ['leave a group of three', [SAME, SAME, SAME], [SAME, OTHER, SAME]],
    ['join a group in the middle of it', [SAME, OTHER, SAME], [SAME, SAME, SAME]],
    ['go from one group to another', [SAME, SAME, OTHER, OTHER], [SAME, OTHER, OTHER, OTHER]],
    ['change places', [SAME, OTHER, SAME, { topic: '新题发布会' }], [OTHER, SAME, SAME, OTHER]],
    ['lose what groups them', [SAME, SAME], [SAME, { topic: '', spokesperson: '' }]],
    ['get what groups them', [SAME, { topic: '', spokesperson: '' }], [SAME, SAME]],
    ['have faults of their own', [SAME, OTHER], [SAME, { ...OTHER, topic: '发布' }]],
  ])('give what a fresh check gives where they %s', (_, before, after) => {
    const check = rechecked(before, after, atOnce);
    expect(told(check)).toEqual(told(checkOf(after)));
    expect(told(check)).not.toEqual(told(checkOf(before)));
  });
});

it('a row that the plan does not have is refused by its number', () => {
  const [row] = trackedPlan([SAME]).rows;
  expect(() => {
    checkOf([SAME]).recheck([{ ...row!, index: 5 }]);
  }).toThrow('5');
});
