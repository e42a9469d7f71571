import { expect, it } from '@jest/globals';
import { comparePlans } from '../../../src/core/comparison/compare-plans';
import { revisionOf } from '../../../src/core/comparison/revision';
import { textCell } from '../../../src/core/plan/cells/grid';
import { readPlan } from '../../../src/core/plan/read-plan';
import { BUILT_IN_DIRECTORY } from '../../../src/core/plan/units/directory';

const HEADER = '牵头单位|时间|主题|发布人';
const planOf = (...lines: readonly string[]) =>
  readPlan(
    {
      rows: ['2024年新闻发布会计划', ...lines].map((line) => line.split('|').map(textCell)),
      merges: [],
    },
    { directory: BUILT_IN_DIRECTORY },
  )!;

const revisions = (before: readonly string[], after: readonly string[]) =>
  comparePlans(planOf(...before), planOf(HEADER, ...after)).map(revisionOf);

const TRACKED = `${HEADER}|计划编号|变更类型|变更后时间|变更后主题|实际发布人`;
const ROW = '教育局|9月|招生政策发布会|副局长 王海洋';

it.each([
  [
    'another time',
    '教育局|10月|招生政策发布会|副局长 王海洋',
    { 变更类型: '改期', 变更后时间: '10月' },
  ],
  [
    'another time and topic',
    '教育局|10月|招生政策解读发布会|副局长 王海洋',
    { 变更类型: '改期并改题', 变更后时间: '10月', 变更后主题: '招生政策解读发布会' },
  ],
  [
    'another topic',
    '教育局|9月|招生政策解读发布会|副局长 王海洋',
    { 变更类型: '改题', 变更后主题: '招生政策解读发布会' },
  ],
  [
    'another person',
    '教育局|9月|招生政策发布会|局长 孙涛',
    { 变更类型: '更换发布人', 实际发布人: '局长 孙涛' },
  ],
])('%s is a change of its kind', (_, revised, change) => {
  expect(revisions([HEADER, ROW], [revised])).toEqual([{ change, open: [] }]);
});

it('what is registered is not registered again', () => {
  const moved = `${ROW}|FB2024-001|改期|10月||`;
  expect(revisions([TRACKED, moved], ['教育局|10月份|招生政策发布会|副局长 王海洋'])).toEqual([
    { change: null, open: [] },
  ]);
});

it('another person does not replace a registered change', () => {
  const moved = `${ROW}|FB2024-001|改期|10月||`;
  expect(revisions([TRACKED, moved], ['教育局|10月|招生政策发布会|局长 孙涛'])).toEqual([
    { change: null, open: ['spokesperson'] },
  ]);
});

it('a conference that is gone is cancelled, one that is new is no change', () => {
  expect(revisions([HEADER, ROW], ['民政局|8月|养老服务发布会|局长 马建国'])).toEqual([
    { change: null, open: [] },
    { change: { 变更类型: '取消' }, open: [] },
  ]);
});

it('a registered change is not replaced by a cancellation', () => {
  const moved = `${ROW}|FB2024-001|改期|10月||`;
  expect(revisions([TRACKED, moved], ['民政局|8月|养老服务发布会|局长 马建国'])).toEqual([
    { change: null, open: [] },
    { change: null, open: [] },
  ]);
});

it('what no change of the form stands for is named', () => {
  expect(revisions([HEADER, ROW], ['教育局|10月|招生政策发布会|局长 孙涛'])).toEqual([
    { change: { 变更类型: '改期', 变更后时间: '10月' }, open: ['spokesperson'] },
  ]);
  const numbered = (line: string) => `${line}|FB2024-001`;
  const compared = comparePlans(
    planOf(`${HEADER}|计划编号`, numbered(ROW)),
    planOf(`${HEADER}|计划编号`, numbered('体育局|9月|招生政策发布会|副局长 王海洋')),
  );
  expect(compared.map(revisionOf)).toEqual([{ change: null, open: ['department'] }]);
});

it.each([
  ['another topic', '改题||招生政策解读发布会|', '教育局|9月|招生政策解读发布会|副局长 王海洋'],
  ['another person', '更换发布人|||局长 孙涛', '教育局|9月|招生政策发布会|局长 孙涛'],
])('%s that is registered is not registered again', (_, registered, revised) => {
  const id = 'FB2024-001';
  const compared = comparePlans(
    planOf(TRACKED, `${ROW}|${id}|${registered}`),
    planOf(`${HEADER}|计划编号`, `${revised}|${id}`),
  );
  expect(compared.map(revisionOf)).toEqual([{ change: null, open: [] }]);
});
