import { describe, expect, it } from '@jest/globals';
import { textCell } from '../../../../src/core/plan/cells/grid';
import { cellAt } from '../../../../src/core/plan/model/cell-at';
import { departmentNames } from '../../../../src/core/plan/model/department-names';
import { readPlan } from '../../../../src/core/plan/read-plan';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';

function planOf(...lines: readonly string[]) {
  const rows = lines.map((line) => line.split('|').map(textCell));
  const plan = readPlan({ rows, merges: [] }, { directory: BUILT_IN_DIRECTORY });
  if (!plan) throw new Error('a plan');
  return plan;
}

describe('a cell of a row', () => {
  const plan = planOf('单位|时间|主题|召开日期|备注', '县教育局|3月|招生政策|待定|线上');
  const ledger = planOf('单位|时间|主题', '县教育局|3月|招生政策');

  it.each([
    ['topic', '招生政策'],
    ['召开日期', '待定'],
    ['备注', '线上'],
    ['spokesperson', ''],
    ['地点', undefined],
    ['状态', undefined],
  ])('is found by its column %s', (column, text) => {
    const [row] = plan.rows;
    expect(row && cellAt(row, column)?.text).toBe(text);
  });

  it('is none in a column that only a ledger has', () => {
    const [row] = ledger.rows;
    expect(row && cellAt(row, '召开日期')).toBeUndefined();
  });
});

it('the departments of a plan are named once each, in their order', () => {
  const plan = planOf(
    ...[
      '单位|时间|主题',
      '县统计局|3月|经济',
      '教育局|3月|招生',
      '|4月|医保参保',
      '统计局|5月|人口',
    ],
  );
  expect(departmentNames(plan)).toEqual(['统计局', '教育局']);
});
