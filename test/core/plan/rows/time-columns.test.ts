import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';
import { textCell } from '../../../../src/core/plan/cells/grid';
import { readPlan } from '../../../../src/core/plan/read-plan';
import { say } from '../../../support/timing-text';

/** The time of a row under these headers, and how it stands in one cell. */
function time(headers: readonly string[], cells: readonly string[]): string {
  const rows = [
    ['单位', ...headers, '主题'],
    ['教育局', ...cells, '招生政策发布会'],
  ];
  const plan = readPlan(
    { rows: rows.map((row) => row.map(textCell)), merges: [] },
    { year: 2025, directory: BUILT_IN_DIRECTORY },
  );
  const row = plan?.rows[0];
  if (!row) throw new Error('a row');
  const { text, joined } = row.cells.timing;
  return `${text}${joined ? '*' : ''}: ${say(row.timing)}`;
}

describe('months in a column beside their year', () => {
  it.each([
    ['5-6', '5-6月*: 2025-05-01 2025-06-30 month'],
    ['五、六', '五、六月*: 2025-05-01 2025-06-30 month'],
  ])('%s are months', (months, expected) => {
    expect(time(['年度', '月份'], ['2025', months])).toBe(expected);
  });
});

describe('a time that begins in one column and ends in another', () => {
  it.each([
    [
      ['开始时间', '结束时间'],
      ['3月3日', '3月14日'],
      '3月3日至3月14日*: 2025-03-03 2025-03-14 day',
    ],
    [
      ['起始日期', '截止日期'],
      ['2025/3/3', '2025/3/14'],
      '2025/3/3至2025/3/14*: 2025-03-03 2025-03-14 day',
    ],
    [
      ['发布时间（起）', '发布时间（止）'],
      ['3月', '5月'],
      '3月至5月*: 2025-03-01 2025-05-31 month',
    ],
    [['开始月份', '完成月份'], ['3月', '3月'], '3月: 2025-03-01 2025-03-31 month'],
    [['开始时间', '结束时间'], ['3月3日', ''], '3月3日: 2025-03-03 2025-03-03 day'],
    [['开始时间', '结束时间'], ['', '3月14日'], '至3月14日*: 2025-03-01 2025-03-14 day'],
    [['开始时间', '结束时间'], ['', '/'], ': missing'],
    [
      ['结束时间', '开始时间'],
      ['3月14日', '3月3日'],
      '3月3日至3月14日*: 2025-03-03 2025-03-14 day',
    ],
    [
      ['发布时间', '开始时间', '结束时间'],
      ['3月', '1月', '12月'],
      '3月: 2025-03-01 2025-03-31 month',
    ],
  ])('%j %j', (headers, cells, expected) => {
    expect(time(headers, cells)).toBe(expected);
  });
});

describe('a time whose parts have columns of their own', () => {
  it.each([
    [['月', '日'], ['3', '14'], '3月14日*: 2025-03-14 2025-03-14 day'],
    [['月份', '日期'], ['3月', '14日'], '3月14日*: 2025-03-14 2025-03-14 day'],
    [['月份', '日期'], ['三月', '上旬'], '三月上旬*: 2025-03-01 2025-03-10 tenDays'],
    [['月份', '日期'], ['3', '14-16'], '3月14-16*: 2025-03-14 2025-03-16 day'],
    [['月份', '日期'], ['3', '月底'], '3月底*: 2025-03-21 2025-03-31 tenDays'],
    [['月份', '具体时间'], ['3月', '第二周'], '3月第二周*: 2025-03-08 2025-03-14 day'],
    [['月份', '日期'], ['3月', ''], '3月: 2025-03-01 2025-03-31 month'],
    [['月份', '日期'], ['3月', '3月14日'], '3月14日*: 2025-03-14 2025-03-14 day'],
    [['月份', '发布时间'], ['3月', '2025/3/14'], '2025/3/14: 2025-03-14 2025-03-14 day'],
    [['日期', '时间'], ['3月14日', '上午9:30'], '3月14日: 2025-03-14 2025-03-14 day'],
    [['季度', '月份'], ['一季度', '3月'], '3月: 2025-03-01 2025-03-31 month'],
    [['季度', '月份'], ['一季度', ''], '一季度*: 2025-01-01 2025-03-31 quarter'],
    [['季度', '月份'], ['一', ''], '一季度*: 2025-01-01 2025-03-31 quarter'],
    [['年', '月', '日'], ['2025', '3', '14'], '3月14日*: 2025-03-14 2025-03-14 day'],
    [['年份', '月份'], ['2025年', '3月'], '3月: 2025-03-01 2025-03-31 month'],
    [['年份', '月份'], ['2026年', '1月'], '2026年1月*: 2026-01-01 2026-01-31 month'],
    [['季度', '发布时间'], ['一季度', '待定'], '待定: undetermined'],
    [['月份', '时间'], ['3月', '上午9:30'], '3月 上午9:30*: 2025-03-01 2025-03-31 month'],
    [['月份', '日期'], ['', '14'], '14日*: unreadable'],
    [['年份', '月份'], ['2026', '2025年1月'], '2025年1月: 2025-01-01 2025-01-31 month'],
    [['年份', '月份'], ['', '1月'], '1月: 2025-01-01 2025-01-31 month'],
    [['发布时间', '月份'], ['3月', ''], '3月: 2025-03-01 2025-03-31 month'],
  ])('%j %j', (headers, cells, expected) => {
    expect(time(headers, cells)).toBe(expected);
  });
});

it.each([
  ['both of its cells are', ['14', ''], [1, 2], true],
  ['only the month is', ['14', '20'], [1], undefined],
])('a composed time is merged with the row above where %s', (_, days, merged, covered) => {
  const lines = [
    ['单位', '月份', '日期', '主题'],
    ['教育局', '3', days[0] ?? '', '招生政策发布会'],
    ['统计局', '', days[1] ?? '', '经济运行发布会'],
  ];
  const merges = merged.map((column) => ({ top: 1, left: column, bottom: 2, right: column }));
  const grid = { rows: lines.map((row) => row.map(textCell)), merges };
  const plan = readPlan(grid, { year: 2025, directory: BUILT_IN_DIRECTORY });
  expect(plan?.rows[1]?.cells.timing).toMatchObject({ text: covered ? '3月14日' : '3月20日' });
  expect(plan?.rows[1]?.cells.timing.covered).toBe(covered);
});
