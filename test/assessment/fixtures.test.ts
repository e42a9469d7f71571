import { expect, test } from '@jest/globals';
import { generate, trackedDesk } from '../excel/score-desk';
import { fixtureRows } from '../tracking/fixture-rows';
import type { TrackedRow } from '../tracking/tracked-plan';

/** How departments and people are written that plans of other places have, or clerks in a hurry. */
const WORDINGS: readonly Pick<TrackedRow, 'department' | 'person'>[] = [
  { department: '区商务局' },
  { department: '铜官区商务局' },
  { department: '市公安局铜官分局' },
  { department: '卫健委（疾控中心）' },
  { department: '教育局、人社局' },
  { department: '教育局\n人社局' },
  { department: '区 物管\n中心' },
  { department: '滨江街道' },
  { department: '待定' },
  { department: '/' },
  { department: 'ＡＩ产业办' },
];

const HELD = { 召开日期: '2024-08-22', 实际发布人: '副局长 马超' };

test('score sheets agree with the engine on every row of every fixture, and on odd names', async () => {
  const fixtures = (await fixtureRows()).map(
    ({ department, timing, topic, person }, i): TrackedRow => ({
      ...{ timing: typeof timing === 'string' ? timing : timing.text },
      ...(department !== undefined && { department }),
      ...(topic !== undefined && { topic }),
      ...(person !== undefined && { person }),
      cells: i % 2 === 0 ? HELD : {},
    }),
  );
  expect(fixtures.length).toBeGreaterThan(150);
  const odd = WORDINGS.map((row): TrackedRow => ({ timing: '8月份', cells: HELD, ...row }));
  const { agreement } = await generate(await trackedDesk([...fixtures, ...odd]));
  expect(agreement.differences).toEqual([]);
});
