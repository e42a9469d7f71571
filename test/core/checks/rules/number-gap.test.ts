import { expect, it } from '@jest/globals';
import { createCalendar } from '../../../../src/core/calendar/working-calendar';
import { checkPlan } from '../../../../src/core/checks/check-plan';
import { textCell } from '../../../../src/core/plan/cells/grid';
import { readPlan } from '../../../../src/core/plan/read-plan';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';
import { AS_OF } from '../../../support/rule-fixture';

const HEADER = ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'];

/** What is said of a table whose numbers stand in this order: number found (blank as ''), number expected. */
function gaps(...numbers: readonly string[]): [string, unknown][] {
  const rows = numbers.map((number, i) => [
    number,
    '教育局',
    `${String(i + 1)}月份`,
    `第${String(i)}类学校招生发布会`,
    '副局长 王海洋',
  ]);
  const grid = { rows: [HEADER, ...rows].map((row) => row.map(textCell)), merges: [] };
  const plan = readPlan(grid, { year: 2024, directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('a plan');
  const { findings } = checkPlan(plan, { calendar: createCalendar(), asOf: AS_OF }).result();
  const texts = new Map(plan.rows.map((row) => [row.key, row.cells.number.text]));
  return findings
    .filter(({ rule }) => rule === 'number/gap')
    .map(({ row, data }) => [texts.get(row ?? '') ?? '?', data.expected]);
}

it('finds a number that is left out, in a list in its own order', () => {
  expect(gaps('1', '2', '4', '5')).toEqual([['4', 3]]);
  expect(gaps('1', '', '3')).toEqual([['', 2]]);
});

it('finds none in a table that was sorted by another column', () => {
  expect(gaps('4', '1', '3', '2')).toEqual([]);
  expect(gaps('5', '4', '3', '2', '1')).toEqual([]);
});

it('finds what is left out of a sorted table', () => {
  expect(gaps('5', '1', '3', '2')).toEqual([['5', 4]]);
  expect(gaps('4', '1', '', '2')).toEqual([['', 3]]);
});

it('counts the numbers of rows that are no conferences', () => {
  const rows = [
    '1|教育局|1月份|招生发布会',
    '2|民政局|/|/',
    '3|财政局|无|本年度无发布计划',
    '5|司法局|5月份|普法发布会',
  ];
  const grid = {
    rows: [HEADER.join('|'), ...rows].map((row) => row.split('|').map(textCell)),
    merges: [],
  };
  const plan = readPlan(grid, { year: 2024, directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('a plan');
  const { findings } = checkPlan(plan, { calendar: createCalendar(), asOf: AS_OF }).result();
  expect(findings.filter(({ rule }) => rule === 'number/gap').map(({ data }) => data)).toEqual([
    { expected: 4, number: 5 },
  ]);
});
