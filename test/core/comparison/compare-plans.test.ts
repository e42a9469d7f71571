import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { comparePlans } from '../../../src/core/comparison/compare-plans';
import { textCell } from '../../../src/core/plan/cells/grid';
import type { Plan } from '../../../src/core/plan/model/plan';
import { readPlan } from '../../../src/core/plan/read-plan';
import { BUILT_IN_DIRECTORY } from '../../../src/core/plan/units/directory';

const HEADER = '计划编号|牵头发布单位|拟发布时间|发布主题|发布人';

const planOf = (...lines: readonly string[]): Plan =>
  readPlan(
    { rows: [HEADER, ...lines].map((line) => line.split('|').map(textCell)), merges: [] },
    { directory: BUILT_IN_DIRECTORY, year: 2025 },
  )!;

/** Each comparison in one line: kind, rows, differences. */
const compared = (before: readonly string[], after: readonly string[]): string[] =>
  comparePlans(planOf(...before), planOf(...after))
    .filter(({ kind }) => kind !== 'same')
    .map((row) =>
      [
        row.kind,
        `${row.before?.index ?? '-'}>${row.after?.index ?? '-'}`,
        ...('differences' in row ? row.differences : []),
      ].join(' '),
    );

const A = '|教育局|9月|招生政策发布会|副局长 王海洋';
const B = '|卫健委|6月|免疫规划发布会|副主任 李雪梅';
const C = '|统计局|4月|一季度经济运行发布会|局长 孙涛';

it.each([
  ['nothing', [A, B], [A, B], []],
  ['the order', [A, B, C], [C, A, B], []],
  ['wordings of one meaning', [A], ['|区教育局|2025年9月份|招生政策 发布会|王海洋 副局长'], []],
  ['one more', [A], [A, B], ['added ->2']],
  ['one less', [A, B], [B], ['gone 1>-']],
  ['the time', [A, B], ['|教育局|10月|招生政策发布会|副局长 王海洋', B], ['changed 1>1 timing']],
  ['the person', [A], ['|教育局|9月|招生政策发布会|局长 赵六'], ['changed 1>1 spokesperson']],
  ['the unit', [A], ['|体育局|9月|招生政策发布会|副局长 王海洋'], ['changed 1>1 department']],
  [
    'the wording of the topic',
    [A],
    ['|教育局|9月|2025年招生入学政策发布会|副局长 王海洋'],
    ['changed 1>1 topic'],
  ],
  [
    'another topic of the same unit, time and person',
    [A],
    ['|教育局|9月|校园食品安全专项整治情况|副局长 王海洋'],
    ['changed 1>1 topic'],
  ],
  [
    'another conference instead',
    [A],
    ['|教育局|3月|校园食品安全专项整治情况|局长 赵六'],
    ['added ->1', 'gone 1>-'],
  ],
  [
    'a series, of which one is gone',
    ['|统计局|4月|经济运行发布会|', '|统计局|7月|经济运行发布会|', '|统计局|10月|经济运行发布会|'],
    ['|统计局|4月|经济运行发布会|', '|统计局|10月|经济运行发布会|'],
    ['gone 2>-'],
  ],
  [
    'everything but the number',
    ['FB2025-001|教育局|9月|招生政策发布会|王海洋', 'FB2025-002|卫健委|6月|免疫规划发布会|'],
    ['FB2025-002|统计局|4月|经济运行|孙涛', 'FB2025-001|教育局|9月|招生政策发布会|王海洋'],
    ['changed 2>1 department timing topic spokesperson'],
  ],
  [
    'a time that was open',
    ['|教育局|待定|招生政策发布会|'],
    ['|教育局|9月|招生政策发布会|'],
    ['changed 1>1 timing'],
  ],
  [
    'a topic that was open',
    ['|教育局|9月||王海洋'],
    ['|教育局|9月|招生政策发布会|王海洋'],
    ['changed 1>1 topic'],
  ],
])('between two plans %s differs', (_, before, after, expected) => {
  expect(compared(before, after)).toEqual(expected);
});

it('every row of both plans is accounted for once', () => {
  const row = fc
    .tuple(
      fc.constantFrom('', 'FB2025-001', 'FB2025-002'),
      fc.constantFrom('教育局', '卫健委', ''),
      fc.constantFrom('3月', '待定', '9月份', ''),
      fc.constantFrom('招生政策', '招生政策发布会', '免疫规划', ''),
      fc.constantFrom('王海洋', '局长 孙涛', ''),
    )
    .map((cells) => cells.join('|'));
  const rows = fc.array(row, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const plans = [planOf(...before), planOf(...after)] as const;
      const found = comparePlans(...plans);
      const of = (side: 'before' | 'after'): number[] =>
        found.flatMap((one) => one[side]?.index ?? []).sort((a, b) => a - b);
      expect(of('before')).toEqual(plans[0].rows.map(({ index }) => index));
      expect(of('after')).toEqual(plans[1].rows.map(({ index }) => index));
    }),
    { numRuns: 100 },
  );
});

it('a plan equals itself', () => {
  expect(compared([A, A, B, C, ''], [A, A, B, C, ''])).toEqual([]);
});
