import { expect, it } from '@jest/globals';
import { BUILT_IN_DIRECTORY } from '../../../src/core/plan/units/directory';
import { textCell } from '../../../src/core/plan/cells/grid';
import { readPlan } from '../../../src/core/plan/read-plan';
import { lookAlikes } from '../../../src/core/tracking/look-alike-columns';

/** What may be tracking columns among the columns that an office has added to its plan. */
function found(...added: readonly string[]): string[] {
  const rows = [
    ['序号', '牵头发布单位', '拟发布时间', '发布主题', '发布人', ...added],
    ['1', '教育局', '5月', '招生政策发布会', '副局长 王海洋', ...added.map(() => 'x')],
  ];
  const plan = readPlan(
    { rows: rows.map((row) => row.map(textCell)), merges: [] },
    { year: 2024, directory: BUILT_IN_DIRECTORY },
  );
  if (!plan) throw new Error('a plan');
  return lookAlikes(plan).map(({ header, column }) => `${header} → ${column}`);
}

it('names columns of the office that say the same as a missing tracking column', () => {
  expect(found('审核人', '备注', '新闻 通稿', '实际召开时间')).toEqual([
    '审核人 → 内容审核人',
    '实际召开时间 → 召开日期',
    '新闻 通稿 → 通稿',
  ]);
});

it('names one for each tracking column', () => {
  expect(found('审核人', '审核人员')).toEqual(['审核人 → 内容审核人']);
});

it('names none for a tracking column that is there', () => {
  expect(found('通稿', '新闻通稿')).toEqual([]);
});

it('names no column that is read as part of the plan, and no other', () => {
  expect(found('备注', '联系电话')).toEqual([]);
  expect(found()).toEqual([]);
});
