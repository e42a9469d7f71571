import { describe, expect, it } from '@jest/globals';
import { spanOfPlan, yearInName, yearOfPlan } from '../../../../src/core/plan/timing/plan-years';

describe('the year of a plan', () => {
  it.each([
    ['云水县2025年度新闻发布会计划', 2025],
    ['云水县二〇二五年新闻发布会计划', 2025],
    ['云水县2025年新闻发布会一览表', 2025],
    ['2024年工作总结和2025年新闻发布会计划', 2025],
    ['新闻发布会计划（2025）', 2025],
    ['新闻发布会计划2025-03', null],
    ['云政办〔2024〕3号新闻发布会计划', null],
    ['云政办2024号新闻发布会计划', null],
    ['2025—2026学年新闻发布会计划', 2026],
    ['云水县25年新闻发布会计划', 2025],
    ['25年政府信息公开新闻发布会安排表', 2025],
    ['云水县25年度新闻发布会计划', 2025],
    ['建区25年新闻发布会安排', null],
    ['成立25年新闻发布会计划', null],
    ['第25年新闻发布会计划', null],
    [`2025年${'认真贯彻落实上级关于政务公开的各项要求，'.repeat(10)}制定本计划`, null],
  ])('in the title 「%s」', (title, year) => {
    expect(yearOfPlan(title, [])).toBe(year);
  });

  it.each([
    [['年度：2025'], 2025],
    [['计划年度：2025年'], 2025],
    [['年度', '2025'], 2025],
    [['份数', '2025'], null],
    [['（2025年）'], 2025],
    [['（2025年1月—12月）'], 2025],
    [['2025年上半年'], 2025],
    [['（2025年9月—2026年8月）'], 2026],
    [['根据2025年度工作要点，制定本计划'], 2025],
    [['2024年3月19日'], null],
    [['（2024年）', '（2025年）'], 2025],
    [[], null],
  ])('in the lines %j above the table, where the title names none', (above, year) => {
    expect(yearOfPlan('新闻发布会计划', above)).toBe(year);
    expect(yearOfPlan(null, above)).toBe(year);
  });

  it('is that of the title before any other', () => {
    expect(yearOfPlan('2025年新闻发布会计划', ['（2024年）', '（2023年9月—2024年8月）'])).toBe(
      2025,
    );
  });

  it.each([
    ['2025年计划', 2025],
    ['2025', 2025],
    ['计划2025版', 2025],
    ['Sheet1', null],
    ['20250301', null],
  ])('in the name of a sheet: %s', (name, year) => {
    expect(yearInName(name)).toBe(year);
  });
});

describe('a plan of several years', () => {
  it.each([
    ['2025-2026学年新闻发布会计划', '2025-2026 from 8'],
    ['2025—26学年新闻发布会计划', '2025-2026 from 8'],
    ['2025学年新闻发布会计划', '2025-2026 from 8'],
    ['2025年秋季至2026年春季学期发布会计划', '2025-2026 from 8'],
    ['2025年9月至2026年8月新闻发布会计划', '2025-2026 from 9'],
    ['2025年9月1日—2026年8月31日新闻发布会计划', '2025-2026 from 9'],
    ['2025年下半年至2026年上半年新闻发布会计划', '2025-2026 from 7'],
    ['2025年第四季度—2026年第一季度发布会计划', '2025-2026 from 10'],
    ['2025年四季度-2026年新闻发布会计划', '2025-2026 from 10'],
    ['2025—2026年新闻发布会计划', '2025-2026 from null'],
    ['2025年新闻发布会计划', null],
    ['临江区2025-2026年度新闻发布会安排', '2025-2026 from null'],
    ['临江区2024—2026年新闻发布会三年安排', '2024-2026 from null'],
    ['“十五五”时期（2026—2030年）新闻发布会安排', '2026-2030 from null'],
    ['2026至2027学年新闻发布会安排', '2026-2027 from 8'],
    ['2021—2035年新闻发布会安排', null],
    ['2026-2025年新闻发布会安排', null],
    ['2025-2025年新闻发布会安排', null],
  ])('by its title 「%s」: %s', (title, expected) => {
    const span = spanOfPlan(title, []);
    expect(span && `${span.first}-${span.last} from ${span.startMonth}`).toBe(expected);
  });

  it('by a line in brackets under a title without a year', () => {
    const months = '（2025年9月—2026年8月）';
    const span = { first: 2025, last: 2026, startMonth: 9 };
    expect(spanOfPlan('新闻发布会计划', ['填报单位：教育局', months])).toEqual(span);
    expect(spanOfPlan(null, [months])).toEqual(span);
    expect(spanOfPlan('2026年新闻发布会计划', [months])).toBeNull();
    expect(spanOfPlan(null, ['2025年9月—2026年8月'])).toBeNull();
  });
});
