import { expect, it } from '@jest/globals';
import { parsePlainDate } from '../../../../src/core/calendar/plain-date';
import { textCell } from '../../../../src/core/plan/cells/grid';
import { combinePlans } from '../../../../src/core/plan/model/combine-plans';
import type { Plan } from '../../../../src/core/plan/model/plan';
import { readPlan } from '../../../../src/core/plan/read-plan';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';

const planOf = (...lines: readonly string[]): Plan =>
  readPlan(
    { rows: lines.map((line) => line.split('|').map(textCell)), merges: [] },
    { directory: BUILT_IN_DIRECTORY, year: 2024 },
  )!;

const CITY = planOf(
  '2024年度新闻发布会计划',
  '序号|单位|时间|主题|备注',
  '1|统计局|8月份|经济运行发布会|重点',
);
const TOWNS = planOf(
  '牵头单位|发布主题|拟发布时间|发布人|电话',
  '教育局|招生政策发布会|9月份|副局长 王海洋|5210000',
  '同上|校园安全发布会|10月份|同上|',
);

const combined = (city: Plan = CITY) =>
  combinePlans([
    { plan: city, name: '区直', lines: undefined },
    { plan: TOWNS, name: '镇街', lines: [11, 12, 13] },
  ]);

const lines = ({ rows }: ReturnType<typeof combined>): string[] =>
  rows.map((row) => row.map(({ text }) => text).join('|'));

it('plans are put one below the other, column by column, each under its name', () => {
  expect(lines(combined())).toEqual([
    '2024年度新闻发布会计划',
    '序号|单位|时间|主题|发布人|备注|电话',
    '区直',
    '1|统计局|8月份|经济运行发布会||重点|',
    '镇街',
    '|教育局|9月份|招生政策发布会|副局长 王海洋||5210000',
    '|教育局|10月份|校园安全发布会|副局长 王海洋||',
  ]);
});

it('each row keeps the line of the document that it was read from', () => {
  expect(combined().lines).toEqual([1, 1, 2, 3, 1, 12, 13]);
});

it('the day of issue stands below the title, and the whole reads as one plan', () => {
  const grid = combined({ ...CITY, issued: parsePlainDate('2024-03-19')! });
  const plan = readPlan(grid, { directory: BUILT_IN_DIRECTORY })!;
  expect(plan).toMatchObject({ title: '2024年度新闻发布会计划', year: 2024, issued: '2024-03-19' });
  expect(plan.rows.map(({ cells }) => cells.topic.text)).toEqual([
    ...['经济运行发布会', '招生政策发布会', '校园安全发布会'],
  ]);
  const headings = plan.asides.filter(({ kind }) => kind === 'groupHeading');
  expect(headings.map(({ text }) => text)).toEqual(['区直', '镇街']);
});

it('dates keep their format, and months of headings get a column', () => {
  const date = { value: 45526, text: '2024/8/22', format: 'yyyy/m/d' };
  const dated = readPlan(
    {
      rows: [
        ['单位', '时间', '主题'].map(textCell),
        [textCell('统计局'), date, textCell('经济运行')],
      ],
      merges: [],
    },
    { directory: BUILT_IN_DIRECTORY },
  )!;
  const headed = planOf('单位|主题|发布人', '一、3月', '教育局|招生政策|王海洋');
  const parts = [dated, headed].map((plan) => ({ plan, name: '县直', lines: undefined }));
  const [, , first] = combinePlans(parts).rows;
  expect(first?.slice(0, 3)).toEqual([textCell('统计局'), date, textCell('经济运行')]);
  expect(lines(combinePlans(parts.slice(1)))).toEqual([
    ...['单位|拟发布时间|主题|发布人', '县直', '教育局|3月|招生政策|王海洋'],
  ]);
});
