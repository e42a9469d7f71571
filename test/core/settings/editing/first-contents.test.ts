import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SCHEME } from '../../../../src/core/assessment/scheme';
import { legalHolidays } from '../../../../src/core/calendar/working-calendar';
import { parsePlainDate } from '../../../../src/core/calendar/plain-date';
import { RULES } from '../../../../src/core/checks/rules';
import { BUILT_IN_DIRECTORY, unitKey } from '../../../../src/core/plan/units/directory';
import { defaultDirectory } from '../../../../src/core/settings/editing/default-directory';
import { defaultRows, directoryRow } from '../../../../src/core/settings/editing/default-rows';
import { PARAMETERS } from '../../../../src/core/workbook-contract/parameters';
import { PAPERS } from '../../../../src/core/workbook-contract/paper-parts';
import { SETTINGS_TABLE_NAMES } from '../../../../src/core/workbook-contract/settings-tables';
import { day } from '../../../support/settings-tables';
import { trackedPlan } from '../../../support/tracked-plan';

const BEGIN = { plan: null, year: null, ruleName: (id: string) => `名 ${id}` };
const PLAN = trackedPlan([{}]);

describe('the first contents of the settings tables', () => {
  it('are all parameters with their default, unit and meaning', () => {
    const rows = defaultRows('参数表', BEGIN);
    expect(rows.map(({ 参数: name }) => name)).toEqual(PARAMETERS.map(({ name }) => name));
    expect(rows).toContainEqual({
      ...{ 参数: '季度集中上限', 默认值: 35, 单位: '%' },
      说明: '一个季度的场次超过全年的这一比例即提示',
    });
  });

  it('say year and issue date of the plan, else the year that is known, else nothing', () => {
    const facts = (context: Parameters<typeof defaultRows>[1]) =>
      defaultRows('参数表', context)
        .slice(0, 3)
        .map(({ 默认值: value }) => value);
    const issued = { ...PLAN, issued: parsePlainDate('2024-03-19')! };
    expect(facts({ ...BEGIN, plan: issued, year: 2030 })).toEqual([2024, day('2024-03-19'), '']);
    expect(facts({ ...BEGIN, plan: { ...PLAN, year: null, issued: null }, year: 2030 })).toEqual([
      ...[2030, '', ''],
    ]);
    expect(facts(BEGIN)).toEqual(['', '', '']);
  });

  it('are the rules with their names and levels, the criteria with their points, the grades', () => {
    const rules = defaultRows('校验规则表', BEGIN);
    expect(rules).toHaveLength(RULES.length);
    expect(rules).toContainEqual({
      ...{ 规则: 'topic/too-long', 名称: '名 topic/too-long' },
      级别: expect.stringMatching(/^(错误|警告|提示|格式|关闭)$/u) as unknown,
    });
    const criteria = defaultRows('评分项表', BEGIN);
    expect(
      Object.fromEntries(criteria.map(({ 代码: code, 分值: points }) => [code, points])),
    ).toEqual(DEFAULT_SCHEME.points);
    for (const row of criteria) expect(Object.values(row)).not.toContain('');
    expect(defaultRows('等级表', BEGIN)).toEqual(
      DEFAULT_SCHEME.grades.map(({ from, grade }) => ({ 下限: from, 等级: grade })),
    );
  });

  it('are the published holidays of the year, none without one', () => {
    const rows = defaultRows('节假日表', { ...BEGIN, year: 2024 });
    expect(rows).toHaveLength(legalHolidays(2024).length);
    expect(rows).toContainEqual({ 日期: day('2024-04-07'), 类型: '班', 名称: '清明' });
    expect(defaultRows('节假日表', BEGIN)).toEqual([]);
  });

  it('are the wordings of times and people', () => {
    const context = { ...BEGIN, plan: PLAN, year: 2024 };
    expect(defaultRows('时间词表', context)).toContainEqual({
      ...{ 写法: '8月份', 开始: day('2024-08-01'), 截止: day('2024-08-31') },
    });
    expect(defaultRows('姓名词表', context)).toEqual([{ 写法: '副局长王海洋', 姓名: '王海洋' }]);
  });

  it('are the parts of every paper that an office may word itself, without a text', () => {
    const rows = defaultRows('公文模板表', BEGIN);
    expect(rows).toContainEqual({ 公文: '通用', 部分: '发文机关', 文字: '' });
    expect(new Set(rows.map(({ 公文: paper }) => paper))).toEqual(new Set(['通用', ...PAPERS]));
  });

  it('are nothing in the tables of the office’s own records', () => {
    const records = ['加扣分表', '校验豁免表', '表头写法表', '变更台账表', '计划外表'];
    const empty = SETTINGS_TABLE_NAMES.filter(
      (name) => defaultRows(name, { ...BEGIN, plan: PLAN, year: 2024 }).length === 0,
    );
    expect(empty.sort()).toEqual(records.sort());
  });
});

describe('the first contents of 名录表', () => {
  const shorts = (...departments: readonly string[]) =>
    defaultDirectory(trackedPlan(departments.map((department) => ({ department })))).map(
      ({ short }) => short,
    );
  const unit = (short: string, ...departments: readonly string[]) =>
    defaultDirectory(trackedPlan(departments.map((department) => ({ department })))).find(
      (entry) => entry.short === short,
    );

  it('are every usual department, those of the plan first', () => {
    const usual = defaultDirectory(null).map(({ short }) => short);
    expect(usual.length).toBeGreaterThan(30);
    expect(new Set(usual).size).toBe(usual.length);
    const first = shorts('统计局', '教育局');
    expect(first.slice(0, 2).sort()).toEqual(['教育局', '统计局'].sort());
    expect([...first].sort()).toEqual([...usual].sort());
  });

  it('end with units that nobody knows beforehand, one entry for all spellings of one', () => {
    expect(shorts('滨河街道', '天门镇', '滨河街道').slice(-2)).toEqual(['滨河街道', '天门镇']);
    expect(unit('滨河街道', '滨河街道', '天门镇')).toEqual({ short: '滨河街道', full: '滨河街道' });
    expect(unit('滨河街道', '滨河街道', '滨河街道办事处')).toEqual({
      ...{ short: '滨河街道', full: '滨河街道', aliases: ['滨河街道办事处'] },
    });
  });

  it('have no entry for several units in one cell', () => {
    const usual = defaultDirectory(null).length;
    expect(shorts('统计局、滨河街道')).toHaveLength(usual);
  });

  it('join the names of one body in different places, each once and under the name of the plan', () => {
    for (const entry of defaultDirectory(null)) {
      const { short, full, aliases = [], subordinates = [] } = entry;
      expect(new Set(aliases).size).toBe(aliases.length);
      expect(new Set(subordinates).size).toBe(subordinates.length);
      expect(aliases).not.toContain(short);
      expect(aliases).not.toContain(full);
      expect(entry).not.toMatchObject({ aliases: [] });
      expect(entry).not.toMatchObject({ subordinates: [] });
    }
    const names = defaultDirectory(null).flatMap(({ short, full, aliases = [] }) => [
      ...[short, full, ...aliases].map(unitKey),
    ]);
    for (const { short, full, aliases = [] } of BUILT_IN_DIRECTORY.entries)
      for (const name of [short, full, ...aliases]) expect(names).toContain(unitKey(name));
  });

  it('keep the subordinate units and the head that are known', () => {
    for (const { short, head } of BUILT_IN_DIRECTORY.entries)
      if (head !== undefined) expect(unit(short, short)?.head).toBe(head);
    expect(unit('统计局', '统计局')).not.toHaveProperty('head');
    const subordinates = new Set(
      BUILT_IN_DIRECTORY.entries.flatMap((entry) => entry.subordinates ?? []),
    );
    const listed = defaultDirectory(null).flatMap((entry) => entry.subordinates ?? []);
    expect(new Set(listed)).toEqual(subordinates);
  });

  it('is written with a mark between names, and empty cells where nothing is known', () => {
    expect(directoryRow({ short: '甲', full: '甲局', aliases: ['乙', '丙'] })).toEqual({
      ...{ 简称: '甲', 全称: '甲局', 别名: '乙、丙', 下属单位: '', 主要负责人: '' },
    });
    expect(
      directoryRow({ short: '甲', full: '甲局', subordinates: ['乙所'], head: '王海' }),
    ).toMatchObject({ 别名: '', 下属单位: '乙所', 主要负责人: '王海' });
  });
});
