import { describe, expect, it } from '@jest/globals';
import { textCell } from '../../../../src/core/plan/cells/grid';
import { readPlan, readPlans } from '../../../../src/core/plan/read-plan';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';

const OPTIONS = { directory: BUILT_IN_DIRECTORY };
const gridOf = (lines: readonly string[]) => ({
  rows: lines.map((line) => line.split('|').map(textCell)),
  merges: [],
});

const TITLE = '云水县2024年新闻发布会计划';
const HEADER = '序号|单位|时间|主题';
const ROW = '1|教育局|3月|招生政策';

describe('a line above the table', () => {
  it.each([
    [TITLE, 'title'],
    ['云水县2024年新闻 发布会计划', 'title'],
    [`${TITLE}|（征求意见稿）`, 'title'],
    ['附件1', 'title'],
    ['2024年政务公开工作安排', 'title'],
    ['填报单位：县政务公开办', 'pageFurniture'],
    ['填报人|李木|联系电话|5210000', 'pageFurniture'],
    ['各单位要提前做好准备。', 'note'],
  ])('「%s」 is a %s', (line, kind) => {
    const plan = readPlan(gridOf([line, TITLE, HEADER, ROW]), OPTIONS);
    expect(plan?.asides.map(({ gridRow, kind: own }) => `${gridRow} ${own}`)).toEqual([
      `0 ${kind}`,
      '1 title',
      '2 header',
    ]);
    expect(plan?.asides[0]).toMatchObject({ text: line.replaceAll('|', ' '), after: 0 });
  });

  it('is none where it is blank', () => {
    const plan = readPlan(gridOf(['', '|', TITLE, '', HEADER, ROW]), OPTIONS);
    expect(plan?.asides.map(({ gridRow }) => gridRow)).toEqual([2, 4]);
  });
});

it('both lines of a header belong to the table', () => {
  const lines = [
    '序号|单位|时间|主题|发布人|',
    '||||姓名|职务',
    '1|教育局|3月|招生政策|王海洋|副局长',
  ];
  const plan = readPlan(gridOf(lines), OPTIONS);
  expect(plan?.asides.map(({ gridRow, kind }) => `${gridRow} ${kind}`)).toEqual([
    '0 header',
    '1 header',
  ]);
});

describe('two plans on one sheet', () => {
  const lines = [
    ...['2024年新闻发布会计划', HEADER, ROW, ''],
    ...['2025年新闻发布会计划', HEADER, '1|统计局|5月|经济运行', '填表人：李木'],
  ];

  it('have each the rows of the other aside', () => {
    const plans = readPlans(gridOf(lines), OPTIONS);
    expect(
      plans.map(({ year, asides }) => [
        year,
        asides.map(({ gridRow, kind, after }) => `${gridRow} ${kind} ${after}`).join(', '),
      ]),
    ).toEqual([
      [
        2024,
        '0 title 0, 1 header 0, 4 otherTable 1, 5 otherTable 1, 6 otherTable 1, 7 otherTable 1',
      ],
      [
        2025,
        '0 otherTable 0, 1 otherTable 0, 2 otherTable 0, 4 title 0, 5 header 0, 7 pageFurniture 1',
      ],
    ]);
  });
});
