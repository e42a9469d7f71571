import { expect, it } from '@jest/globals';
import { yearOfPlan } from '../../../../src/core/plan/timing/plan-years';

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
