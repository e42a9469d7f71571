import { describe, expect, it } from '@jest/globals';
import { createCalendar } from '../../../../src/core/calendar/working-calendar';
import { checkPlan } from '../../../../src/core/checks/check-plan';
import { textCell } from '../../../../src/core/plan/cells/grid';
import { readPlan } from '../../../../src/core/plan/read-plan';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';
import { AS_OF } from '../../../support/rule-fixture';

const HEADER = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];

/** The quarters that are reported as crowded, with the number of conferences in them. */
function crowded(title: string, ...months: readonly (number | string)[]): [unknown, unknown][] {
  const rows = months.map((month, i) => [
    ...[String(i + 1), '教育局', typeof month === 'number' ? `${month}月份` : month],
    ...[`第${i + 1}类学校招生发布会`, '副局长 王海洋'],
  ]);
  const grid = { rows: [[title], HEADER, ...rows].map((row) => row.map(textCell)), merges: [] };
  const plan = readPlan(grid, { year: 2024, directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('a plan');
  const { findings } = checkPlan(plan, { calendar: createCalendar(), asOf: AS_OF }).result();
  return findings
    .filter(({ rule }) => rule === 'table/concentration')
    .map(({ data }) => [data.quarter, data.count]);
}

const YEAR = '2024年度新闻发布会计划';

describe('conferences crowd in a quarter', () => {
  it('that has more than 35 % of them', () => {
    const months = [1, 1, 2, 2, 3, 4, 4, 5, 5, 7, 7, 8, 8];
    expect(crowded(YEAR, ...months, 9, 10, 10, 11, 11, 12, 12)).toEqual([]);
    expect(crowded(YEAR, ...months, 10, 10, 10, 11, 11, 12, 12)).toEqual([]);
    expect(crowded(YEAR, ...months, 10, 10, 10, 10, 11, 11, 12, 12)).toEqual([[4, 8]]);
  });

  it('unless a quarter of them, rounded up, is as many', () => {
    expect(crowded(YEAR, 1, 5, 8, 10, 12)).toEqual([]);
    expect(crowded(YEAR, 1, 5, 10, 11, 12)).toEqual([[4, 3]]);
  });

  it('which is not asked of four or fewer', () => {
    expect(crowded(YEAR, 1, 10, 11, 12)).toEqual([]);
  });

  it('counting no conference whose quarter is open', () => {
    expect(crowded(YEAR, 1, 5, 10, 11, '年内', '待定')).toEqual([]);
    expect(crowded(YEAR, 1, 5, '四季度', 10, 11)).toEqual([[4, 3]]);
  });
});

describe('a plan of a part of the year', () => {
  it('is known by its title', () => {
    expect(crowded('2024年上半年新闻发布会计划', 1, 2, 3, 4, '年内')).toEqual([]);
    expect(crowded('2024年新闻发布会计划', 1, 2, 3, 4, '年内')).toEqual([[1, 3]]);
  });

  it('is known by times that keep to half a year, where the title does not name the whole', () => {
    expect(crowded('2024年新闻发布会计划', 7, 8, 9, 10, 12, '待定')).toEqual([]);
    expect(crowded('2024年新闻发布会计划', 6, 7, 8, 9, 12)).toEqual([[3, 3]]);
    expect(crowded(YEAR, 7, 8, 9, 10, 12)).toEqual([[3, 3]]);
  });
});
