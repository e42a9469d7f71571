import { expect, test } from '@jest/globals';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';
import { textCell } from '../../../../src/core/plan/cells/grid';
import type { Plan } from '../../../../src/core/plan/model/plan';
import { readPlan } from '../../../../src/core/plan/read-plan';
import { defaultDirectory } from '../../../../src/core/settings/editing/default-directory';
import { missingNameWords } from '../../../../src/core/settings/words/name-words';

const planWith = (...more: readonly string[]): Plan =>
  readPlan(
    {
      rows: [
        ['单位', '时间', '主题', '发布人', ...more],
        ['统计局', '8月份', '经济运行新闻发布会', '副局长 马超'],
        ['同上', '9月份', '人口抽样调查新闻发布会', '同上'],
      ].map((row) => row.map(textCell)),
      merges: [],
    },
    { directory: BUILT_IN_DIRECTORY, year: 2024 },
  )!;

test('「同上」 is read as the row above, yet no name and no other name of a unit', () => {
  const plan = planWith();
  expect(plan.rows[1]).toMatchObject({ department: { name: '统计局' }, person: { name: '马超' } });
  expect(missingNameWords(plan, new Set())).toEqual([
    { wording: '副局长马超', name: '马超' },
    { wording: '同上', name: '' },
  ]);
  const names = defaultDirectory(plan).flatMap(({ aliases = [] }) => aliases);
  expect(names.filter((name) => name === '同上')).toEqual([]);
});

test('「同上」 says nothing in a ledger, whose rows people sort', () => {
  const [, row] = planWith('计划编号', '召开日期').rows;
  expect(row).toMatchObject({ department: null, person: null });
});
