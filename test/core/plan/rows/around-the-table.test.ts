import { expect, test } from '@jest/globals';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';
import { textCell } from '../../../../src/core/plan/cells/grid';
import { readPlan } from '../../../../src/core/plan/read-plan';

const HEADER = ['序号', '单位', '时间', '主题'];
const ROW = ['1', '统计局', '8月', '上半年经济运行情况'];

const planUnder = (...above: string[][]) =>
  readPlan(
    { rows: [...above, HEADER, ROW].map((row) => row.map(textCell)), merges: [] },
    { directory: BUILT_IN_DIRECTORY },
  );

test('takes title and issue date from cells beside each other', () => {
  const plan = planUnder(['2024年度新闻发布会计划', '', '', '2024年3月19日印发']);
  expect(plan).toMatchObject({ title: '2024年度新闻发布会计划', year: 2024, issued: '2024-03-19' });
});

test('is not misled by a line of two cells above the header', () => {
  const plan = planUnder(
    ['2024年度新闻发布会计划'],
    ['填报单位：区政务公开办', '', '2024年5月6日'],
  );
  expect(plan).toMatchObject({ year: 2024, issued: '2024-05-06', headerRow: 2 });
  expect(plan?.rows).toHaveLength(1);
});
