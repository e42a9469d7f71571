import { describe, expect, test } from '@jest/globals';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';
import { textCell, type Grid } from '../../../../src/core/plan/cells/grid';
import { planGrid } from '../../../../src/core/plan/model/plan-grid';
import { readPlan } from '../../../../src/core/plan/read-plan';

const grid = (rows: readonly (readonly string[])[], merges: Grid['merges'] = []): Grid => ({
  rows: rows.map((row) => row.map(textCell)),
  merges,
});

const DOCUMENT = grid(
  [
    ['关于印发计划的通知'],
    ['各单位：'],
    ['2024年3月9日'],
    ['2024年度新闻发布会计划'],
    ['单位', '时间', '主题'],
    ['教育局', '3月', '招生工作新闻发布会'],
    ['', '4月', '升学工作新闻发布会'],
    ['备注：以实际召开为准'],
  ],
  [
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 5, left: 0, bottom: 6, right: 0 },
  ],
);
const read = (table: Grid) => readPlan(table, { directory: BUILT_IN_DIRECTORY })!;

describe('the table of a plan alone', () => {
  test('has title and issue date above it, and nothing else of the document', () => {
    const cut = planGrid(DOCUMENT, read(DOCUMENT));
    expect(cut.rows.map((row) => row.map(({ text }) => text))).toEqual([
      ['2024年度新闻发布会计划'],
      ['2024年3月9日印发'],
      ['单位', '时间', '主题'],
      ['教育局', '3月', '招生工作新闻发布会'],
      ['', '4月', '升学工作新闻发布会'],
    ]);
    expect(cut.merges).toEqual([{ top: 3, left: 0, bottom: 4, right: 0 }]);
  });

  test('has numbers of rows as numbers, and every other cell as it stands', () => {
    const table = grid([
      ['序号', '单位', '时间', '主题'],
      ['1', '教育局', '3月', '2024'],
      ['（2）', '教育局', '4月', '升学工作新闻发布会'],
    ]);
    expect(planGrid(table, read(table)).rows.map((row) => row.map(({ value }) => value))).toEqual([
      ['序号', '单位', '时间', '主题'],
      [1, '教育局', '3月', '2024'],
      ['（2）', '教育局', '4月', '升学工作新闻发布会'],
    ]);
  });

  test('has a column of times where only headings give them', () => {
    const table = grid([
      ['序号', '单位', '主题'],
      ['一、3月'],
      ['1', '教育局', '招生工作发布会', '', '线上'],
      ['2', '统计局'],
    ]);
    const cut = planGrid(table, read(table)).rows.map((row) =>
      row.map(({ text }) => text).join('|'),
    );
    expect(cut).toEqual([
      ...[
        '序号|单位|主题|拟发布时间',
        '一、3月',
        '1|教育局|招生工作发布会|3月|线上',
        '2|统计局||3月',
      ],
    ]);
  });

  test('has lines of one row joined, and merged cells where they are then', () => {
    const rows = [
      ['序号', '单位', '时间', '主题'],
      ['1', '统计局', '8月份', '上半年经济运行'],
      ['', '', '', '情况发布会'],
      ['00012', '教育局', '9月份', '招生政策发布会'],
      ['1234567', '教育局', '10月份', '升学政策发布会'],
    ];
    const table = grid(rows, [
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 3, left: 1, bottom: 4, right: 1 },
      { top: 4, left: 0, bottom: 5, right: 0 },
    ]);
    const cut = planGrid(table, read(table));
    expect(cut.rows.map((row) => row.map(({ value }) => value))).toEqual([
      ['序号', '单位', '时间', '主题'],
      [1, '统计局', '8月份', '上半年经济运行情况发布会'],
      [12, '教育局', '9月份', '招生政策发布会'],
      ['1234567', '教育局', '10月份', '升学政策发布会'],
    ]);
    expect(cut.merges).toEqual([
      { top: 0, left: 0, bottom: 0, right: 1 },
      { top: 2, left: 1, bottom: 3, right: 1 },
    ]);
  });

  test.each([
    [
      'blanks of merged cells',
      [
        ['月份', '单位', '主题'],
        ['3月', '教育局', '招生工作发布会'],
        ['', '统计局', '普查工作发布会'],
        ['4月', '水利局', '防汛工作发布会'],
        ['', '林业局', '防火工作发布会'],
      ],
    ],
    [
      'lines of one row',
      [
        ['序号', '单位', '时间', '主题'],
        ['1', '市场监督', '3月', '消费维权'],
        ['', '管理局', '', '工作发布会'],
        ['2', '统计局', '4月', '普查工作发布会'],
      ],
    ],
    [
      'months in headings',
      [
        ['序号', '单位', '主题'],
        ['一、3月'],
        ['1', '教育局', '招生工作发布会'],
        ['二、4月'],
        ['2', '统计局', '普查工作发布会'],
      ],
    ],
  ])('with %s reads as the same plan', (_, rows) => {
    const table = grid([['2024年度新闻发布会计划'], ...rows]);
    const plan = read(table);
    const gist = (of: typeof plan) =>
      of.rows.map(({ department, timing, topic }) => [department?.name, timing, topic?.clean]);
    expect(gist(read(planGrid(table, plan)))).toEqual(gist(plan));
    expect(plan.rows.every(({ timing }) => timing.kind === 'window')).toBe(true);
  });

  test('reads as the same plan', () => {
    const plan = read(DOCUMENT);
    const again = read(planGrid(DOCUMENT, plan));
    const { title, year, issued } = plan;
    expect(again).toMatchObject({ title, year, issued });
    expect(again.rows.map(({ department }) => department?.name)).toEqual(['教育局', '教育局']);
  });
});
