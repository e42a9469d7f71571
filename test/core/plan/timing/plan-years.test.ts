import { expect, it } from '@jest/globals';
import { spanOfPlan, yearOfPlan } from '../../../../src/core/plan/timing/plan-years';

it.each([
  ['云水县25年新闻发布会计划', 2025],
  ['25年政府信息公开新闻发布会安排表', 2025],
  ['云水县25年度新闻发布会计划', 2025],
  ['建区25年新闻发布会安排', null],
  ['成立25年新闻发布会计划', null],
  ['第25年新闻发布会计划', null],
])('reads the year of 「%s」', (title, year) => {
  expect(yearOfPlan(title, [])).toBe(year);
});

it.each([
  ['临江区2025-2026年度新闻发布会安排', 2025, 2026],
  ['临江区2024—2026年新闻发布会三年安排', 2024, 2026],
  ['“十五五”时期（2026—2030年）新闻发布会安排', 2026, 2030],
  ['2026至2027学年新闻发布会安排', 2026, 2027],
])('reads the years of 「%s」', (title, first, last) => {
  expect(spanOfPlan(title, [])).toMatchObject({ first, last });
  expect(yearOfPlan(title, [])).toBe(last);
});

it.each(['2021—2035年新闻发布会安排', '2026-2025年新闻发布会安排', '2025-2025年新闻发布会安排'])(
  'takes 「%s」 for no plan of several years',
  (title) => {
    expect(spanOfPlan(title, [])).toBeNull();
  },
);
