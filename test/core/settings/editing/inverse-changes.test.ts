import { describe, expect, it } from '@jest/globals';
import {
  addAdjustment,
  setCells,
  setLevel,
  setUnit,
  setYear,
} from '../../../../src/core/settings/editing/changes';
import type { DefaultsContext } from '../../../../src/core/settings/editing/default-rows';
import { withInverses } from '../../../../src/core/settings/editing/inverse-changes';
import { editsFor, rowOf } from '../../../../src/core/settings/editing/table-edits';
import { day, table, tables } from '../../../support/settings-tables';

const BEGIN: DefaultsContext = { plan: null, year: 2024, ruleName: (id) => `名 ${id}` };
const LEVELS = table('校验规则表', [{ 规则: 'topic/too-long', 名称: '主题过长', 级别: '提示' }]);
const UNITS = table('名录表', [{ 简称: '教育局', 全称: '区教育局', 主要负责人: '王海' }]);

const inverses = (...args: Parameters<typeof withInverses>) =>
  withInverses(...args).map(({ inverse }) => inverse);

describe('undoing a change of a setting', () => {
  it('puts back what its cells held, and no others', () => {
    expect(inverses(tables(LEVELS), [setLevel('topic/too-long', 'off')], BEGIN)).toEqual([
      { table: '校验规则表', key: { 规则: 'topic/too-long' }, values: { 级别: '提示' } },
    ]);
  });

  it('finds a row whose key was changed, and leaves it alone once it is', () => {
    const grades = table('等级表', [{ 下限: 90, 等级: '优秀' }]);
    const renamed = setCells('等级表', { 等级: '优秀' }, { 等级: '好' });
    expect(inverses(tables(grades), [renamed], BEGIN)).toEqual([
      { table: '等级表', key: { 等级: '好' }, values: { 等级: '优秀' } },
    ]);
    const after = tables(table('等级表', [{ 下限: 90, 等级: '好' }]));
    expect(editsFor(after, [renamed], BEGIN)).toEqual([]);
  });

  it('removes a row that was added', () => {
    const added = setUnit({ short: '民政局', full: '民政局' });
    expect(inverses(tables(UNITS), [added], BEGIN)).toEqual([
      { table: '名录表', key: { 简称: '民政局' }, values: null },
    ]);
  });

  it('adds a row that was removed, with all that it held', () => {
    const removed = { table: '名录表', key: { 简称: '教育局' }, values: null };
    expect(inverses(tables(UNITS), [removed], BEGIN)).toEqual([
      {
        ...{ table: '名录表', key: { 简称: '教育局' } },
        values: { 简称: '教育局', 全称: '区教育局', 别名: '', 下属单位: '', 主要负责人: '王海' },
      },
    ]);
  });

  it('is nothing where a row was to be removed that is not there', () => {
    const removed = { table: '名录表', key: { 简称: '民政局' }, values: null };
    expect(withInverses(tables(UNITS), [removed], BEGIN)).toEqual([]);
  });

  it('goes back to the first contents where the change made the table', () => {
    expect(inverses(tables(), [setYear(2025)], BEGIN)).toEqual([
      { table: '参数表', key: { 参数: '计划年度' }, values: { 值: '' } },
    ]);
  });

  it('is one for all changes of a row, the last value counting', () => {
    const key = { 简称: '教育局' };
    const changes = [
      { table: '名录表', key, values: { 全称: '甲', 别名: '乙' } },
      { table: '名录表', key, values: { 全称: '丙' } },
      setYear(2025),
    ];
    expect(withInverses(tables(UNITS), changes, BEGIN).slice(0, 1)).toEqual([
      {
        change: { table: '名录表', key, values: { 全称: '丙', 别名: '乙' } },
        inverse: { table: '名录表', key, values: { 全称: '区教育局', 别名: '' } },
        isLine: false,
      },
    ]);
    const removed = [...changes, { table: '名录表', key, values: null }];
    expect(withInverses(tables(UNITS), removed, BEGIN)[0]?.change.values).toBeNull();
  });

  it('takes away as many lines of one content as were added', () => {
    const decision = {
      ...{ department: '住建局', id: '', type: '其他扣分' as const, points: 3 },
      ...{ document: '政办〔2024〕9号' },
    };
    const [first, second] = [addAdjustment(decision, []), addAdjustment(decision, [decision])];
    const inverseOf = ({ table: name, key, nth }: typeof first) => ({
      ...{ table: name, key, nth },
      values: null,
    });
    expect(withInverses(tables(), [first, second], BEGIN)).toEqual([
      { change: first, inverse: inverseOf(first), isLine: true },
      { change: second, inverse: inverseOf(second), isLine: true },
    ]);
    const recorded = table('加扣分表', [first.values ?? {}]);
    expect(withInverses(tables(recorded), [first, second], BEGIN)).toEqual([
      { change: second, inverse: inverseOf(second), isLine: true },
    ]);
  });
});

describe('the row that a change is about', () => {
  it('is found by a day or a time as people would write it', () => {
    const holidays = table('节假日表', [{ 日期: day('2024-06-28'), 类型: '休', 名称: '区庆' }]);
    const at = (text: string) =>
      rowOf(tables(holidays), { table: '节假日表', key: { 日期: text }, values: null }, BEGIN);
    expect(at('2024-06-28')).toEqual({ 日期: day('2024-06-28'), 类型: '休', 名称: '区庆' });
    expect(at('2024-06-29')).toBeNull();
    const ledger = table('变更台账表', [{ 计划编号: 'A', 登记时间: day('2024-09-10') + 0.5 }]);
    const change = { table: '变更台账表', key: { 登记时间: '2024-09-10 12:00' }, values: null };
    expect(rowOf(tables(ledger), change, BEGIN)).toMatchObject({ 计划编号: 'A' });
  });

  it('leaves out columns that Excel calculates, and gives 真 and 假 as texts', () => {
    const parameters = table('参数表', [{ 参数: '计划年度', 值: true, 生效值: 2024 }]);
    const row = rowOf(tables(parameters), setYear(2025), BEGIN);
    expect(row).toMatchObject({ 参数: '计划年度', 值: 'true', 默认值: '' });
    expect(row).not.toHaveProperty('生效值');
  });

  it('is the first of those with its key, and none of a table that is no settings table', () => {
    const twice = table('名录表', [
      { 简称: '教育局', 全称: '甲' },
      { 简称: '教 育局', 全称: '乙' },
    ]);
    expect(rowOf(tables(twice), setUnit({ short: '教育局', full: '' }), BEGIN)).toMatchObject({
      全称: '甲',
    });
    expect(
      rowOf(tables(), { table: '别的表', key: { 简称: '甲' }, values: null }, BEGIN),
    ).toBeNull();
  });
});
