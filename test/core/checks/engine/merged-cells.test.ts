import { expect, it } from '@jest/globals';
import { createCalendar } from '../../../../src/core/calendar/working-calendar';
import { checkPlan } from '../../../../src/core/checks/check-plan';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';
import { textCell, type Merge } from '../../../../src/core/plan/cells/grid';
import { readPlan } from '../../../../src/core/plan/read-plan';
import { AS_OF } from '../../../support/rule-fixture';

const ROWS = [
  ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人'],
  ['1', '卫建委', '9月31日', '疾病预防控制工作发布会', '副主任 王海洋'],
  ['2', '', '', '托育服务新闻发布会', '副主任 张倩'],
  ['3', '', '', '家庭医生签约发布会', '副主任 何平'],
];
/** 卫建委 and 9月31日 stand in cells merged over all three rows. */
const MERGES: readonly Merge[] = [1, 2].map((column) => ({
  top: 1,
  left: column,
  bottom: 3,
  right: column,
}));

function found(merges: readonly Merge[]): string[] {
  const grid = { rows: ROWS.map((row) => row.map(textCell)), merges };
  const plan = readPlan(grid, { year: 2024, directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('a plan');
  const index = new Map(plan.rows.map((row) => [row.key, row.index]));
  const { findings } = checkPlan(plan, { calendar: createCalendar(), asOf: AS_OF }).result();
  return findings.map(({ rule, row }) => `${index.get(row ?? '') ?? 'table'} ${rule}`);
}

it('reports what is wrong in a merged cell once, in the row where it begins', () => {
  expect(found(MERGES)).toEqual(['1 department/unknown', '1 timing/impossible']);
});

it('reports every row of its own cell where nothing is merged', () => {
  expect(found([])).toEqual([
    ...['1 department/unknown', '1 timing/impossible'],
    ...['2 department/missing', '2 timing/missing'],
    ...['3 department/missing', '3 timing/missing'],
  ]);
});
