import { describe, expect, test } from '@jest/globals';
import { ownDirectory } from '../../../../src/core/plan/units/directory';
import { textCell } from '../../../../src/core/plan/cells/grid';
import { readPlan } from '../../../../src/core/plan/read-plan';
import { defaultDirectory } from '../../../../src/core/settings/editing/default-directory';
import type { SettingsTables } from '../../../../src/core/settings/table-cells';
import { unitChanges, unreadUnits } from '../../../../src/core/settings/words/unit-words';

const UNITS = [
  ['商务局', '区商务和投资促进局', '招商局'],
  ['教育局', '教育局', ''],
] as const;

const TABLES: SettingsTables = new Map([
  [
    '名录表',
    {
      sheet: '单位名录',
      name: '名录表',
      headers: ['简称', '全称', '别名', '下属单位', '主要负责人'],
      rows: UNITS.map((row) => row.map(textCell)),
    },
  ],
]);

const DIRECTORY = ownDirectory(
  UNITS.map(([short, full, alias]) => ({ short, full, ...(alias !== '' && { aliases: [alias] }) })),
);

function planOf(...departments: readonly string[]) {
  const rows = [
    ['单位', '时间', '主题'],
    ...departments.map((department, i) => [department, '8月份', `第${i}场发布会`]),
  ];
  return readPlan(
    { rows: rows.map((row) => row.map(textCell)), merges: [] },
    { directory: DIRECTORY, year: 2024 },
  )!;
}

describe('departments that formulas do not find in 名录表', () => {
  test('are those that the engine finds by dropping a place, a note or a blank too many', () => {
    const plan = planOf(
      '商务局',
      '招商局',
      '铜官区商务局',
      '商务局（牵头）',
      '教 育局',
      '市教育局',
      '文旅局',
    );
    expect(unreadUnits(TABLES, plan)).toEqual([
      { wording: '铜官区商务局', short: '商务局' },
      { wording: '商务局（牵头）', short: '商务局' },
      { wording: '市教育局', short: '教育局' },
    ]);
  });

  test('join the other names of their units, each once; what stands there stays', () => {
    const plan = planOf('区商务局', '县商务局', '区商务局', '市教育局');
    expect(unitChanges(TABLES, plan)).toEqual([
      { table: '名录表', key: { 简称: '商务局' }, values: { 别名: '招商局、区商务局、县商务局' } },
      { table: '名录表', key: { 简称: '教育局' }, values: { 别名: '市教育局' } },
    ]);
  });

  test('are nobody’s where the table is missing, or does not have the unit', () => {
    expect(unitChanges(new Map(), planOf('区商务局'))).toEqual([]);
    expect(unitChanges(TABLES, planOf('区文旅局'))).toEqual([]);
  });

  test('stand among the other names of a table that is made for the plan', () => {
    const units = defaultDirectory(planOf('铜官区商务局', '教育局'));
    expect(units.find(({ short }) => short === '商务局')?.aliases).toContain('铜官区商务局');
    const unused = defaultDirectory(null).find(({ short }) => short === '教育局');
    expect(units.find(({ short }) => short === '教育局')).toEqual(unused);
  });
});
