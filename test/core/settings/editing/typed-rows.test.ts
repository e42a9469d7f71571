import { expect, test } from '@jest/globals';
import { problemsOf, typedValue } from '../../../../src/core/settings/editing/typed-rows';
import { parametersInForce } from '../../../../src/core/settings/editing/parameters-in-force';
import { PARAMETERS } from '../../../../src/core/workbook-contract/parameters';
import { DEFAULT_SETTINGS } from '../../../../src/core/settings/reading/read-settings';
import en from '../../../../src/locales/en-US.json';
import zh from '../../../../src/locales/zh-CN.json';

const messages = (...args: Parameters<typeof problemsOf>): string[] =>
  problemsOf(...args).map(({ row, column, message }) => `${row} ${column} ${message}`);

test('what is typed becomes what Excel would make of it', () => {
  expect(['30', ' ３０ ', '0.5', '', 'v2', '三十'].map(typedValue)).toEqual([
    ...[30, 30, 0.5, '', 'v2', '三十'],
  ]);
});

test('typed rows are found wrong as the sheet would be', () => {
  const grades = (...from: string[]) =>
    from.map((下限, at) => ({ 下限, 等级: ['优秀', '良好', '合格'][at] ?? '' }));
  expect(messages('等级表', grades('90', '70', '0'))).toEqual([]);
  expect(messages('等级表', grades('90', '九十', '0'))).toEqual(['2 下限 notANumber']);
  expect(messages('等级表', grades('60', '70', '0'))).toEqual(['2 下限 thresholdOrder']);
  expect(messages('等级表', grades('90', '70', '60'))).toEqual(['0 下限 noLowestGrade']);
  expect(messages('评分项表', [{ 代码: 'C1', 分值: '-1', 依据: '' }])).toEqual(['1 分值 tooSmall']);
  expect(messages('评分项表', [{ 代码: 'C1', 分值: '28', 依据: '' }])).toEqual([
    '0 分值 weightsSum',
  ]);
  expect(messages('参数表', [{ 参数: '临近天数', 值: '', 默认值: '30' }])).toEqual([]);
  expect(messages('参数表', [{ 参数: '临近天数', 值: '一月', 默认值: '30' }])).toEqual([
    '1 值 notANumber',
  ]);
});

test('every parameter beside year and dates is there once, with its name in both languages', () => {
  const names = Object.values(parametersInForce(DEFAULT_SETTINGS)).flat();
  const rest = PARAMETERS.filter(({ name }) => !/^(?:计划年度|印发日期|考核基准日)$/u.test(name));
  expect(new Map(names)).toEqual(
    new Map(rest.map(({ name, standard }) => [name, String(standard)])),
  );
  expect(names).toHaveLength(rest.length);
  const inChinese = Object.entries(zh.settings.parameterNames);
  expect(inChinese).toEqual(rest.map(({ name, about }) => [name, { name, about }]));
  expect(Object.keys(en.settings.parameterNames)).toEqual(rest.map(({ name }) => name));
});
