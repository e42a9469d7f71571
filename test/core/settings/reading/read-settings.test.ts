import { describe, expect, it } from '@jest/globals';
import fc from '../../../support/fast-check';
import { DEFAULT_LIMITS } from '../../../../src/core/checks/limits';
import {
  DEFAULT_SETTINGS,
  readSettings,
} from '../../../../src/core/settings/reading/read-settings';
import { SETTINGS_MESSAGES } from '../../../../src/core/settings/settings';
import { wordsOf } from '../../../../src/locales';
import type { TableCells } from '../../../../src/core/settings/table-cells';
import {
  SETTINGS_TABLE_NAMES,
  SETTINGS_TABLES,
} from '../../../../src/core/workbook-contract/settings-tables';
import { cell, day, table, tables } from '../../../support/settings-tables';

const problemsOf = (...list: readonly TableCells[]): string[] =>
  readSettings(tables(...list)).problems.map(
    ({ table: name, row, column, message }) => `${name} ${row} ${column} ${message}`,
  );

describe('a workbook without settings', () => {
  it('has the defaults and no problem', () => {
    const { settings, problems } = readSettings(tables());
    expect(problems).toEqual([]);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(settings.limits).toEqual(DEFAULT_LIMITS);
    expect([settings.year, settings.issued, settings.asOf, settings.directory]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('parameters', () => {
  it('are read from 值, in the unit of the sheet', () => {
    const { settings, problems } = readSettings(
      tables(
        table('参数表', [
          { 参数: '计划年度', 值: 2025 },
          { 参数: '印发日期', 值: '2025年3月9日' },
          { 参数: '考核基准日', 值: day('2025-12-31') },
          { 参数: '季度集中上限', 值: 40, 默认值: 35 },
          { 参数: '最短准备期', 值: 15, 默认值: 10 },
        ]),
      ),
    );
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ year: 2025, issued: '2025-03-09', asOf: '2025-12-31' });
    expect(settings.limits).toEqual({ ...DEFAULT_LIMITS, quarterShare: 0.4, noticeDays: 15 });
  });

  it('fall back to 默认值 of the sheet, then to the built-in number', () => {
    const { settings } = readSettings(
      tables(
        table('参数表', [
          { 参数: '最短准备期', 值: '', 默认值: 12 },
          { 参数: '主题最多字数', 值: '', 默认值: '' },
        ]),
      ),
    );
    expect(settings.limits).toEqual({ ...DEFAULT_LIMITS, noticeDays: 12 });
  });

  it('that cannot be used are reported, and the default stands in', () => {
    const bad = table('参数表', [
      { 参数: '计划年度', 值: 24 },
      { 参数: '考核基准日', 值: '2024-12-31' },
      { 参数: '最短准备期', 值: '十天', 默认值: 10 },
      { 参数: '主题最多字数', 值: '30', 默认值: 30 },
      { 参数: '主题最少字数', 值: -1, 默认值: 6 },
      { 参数: '顺序溶差', 值: 5 },
      { 参数: '印发日期', 值: '三月' },
      { 参数: '最短准备期', 值: 20 },
    ]);
    const { settings } = readSettings(tables(bad));
    expect(settings).toMatchObject({ year: null, asOf: null, issued: null });
    expect(settings.limits).toEqual(DEFAULT_LIMITS);
    expect(problemsOf(bad).sort()).toEqual(
      [
        '参数表 1 值 notAYear',
        '参数表 2 值 dateAsText',
        '参数表 3 值 notANumber',
        '参数表 4 值 numberAsText',
        '参数表 5 值 tooSmall',
        '参数表 6 参数 unknownParameter',
        '参数表 7 值 notADate',
        '参数表 8 参数 repeated',
      ].sort(),
    );
  });

  it('say which sheet a problem is on, as the sheet is called now', () => {
    const renamed = { ...table('参数表', [{ 参数: '计划年度', 值: '明年' }]), sheet: '我的设置' };
    expect(readSettings(tables(renamed)).problems).toEqual([
      {
        sheet: '我的设置',
        table: '参数表',
        row: 1,
        column: '值',
        message: 'notAYear',
        data: { text: '明年' },
      },
    ]);
  });
});

describe('rule levels', () => {
  it('count where they differ from the rule’s own', () => {
    const { settings, problems } = readSettings(
      tables(
        table('校验规则表', [
          { 规则: 'timing/missing', 级别: '错误' },
          { 规则: 'timing/undetermined', 级别: '关闭' },
          { 规则: 'topic/too-long', 级别: ' 警告 ' },
        ]),
      ),
    );
    expect(problems).toEqual([]);
    expect([...settings.levels]).toEqual([
      ['timing/undetermined', 'off'],
      ['topic/too-long', 'warning'],
    ]);
  });

  it('are reported when they are no level, of no rule, or given twice', () => {
    const levels = table('校验规则表', [
      { 规则: 'timing/missing', 级别: '严重' },
      { 规则: 'timing/mising', 级别: '错误' },
      { 规则: '', 级别: '错误' },
      { 规则: 'topic/too-long', 级别: '关闭' },
      { 规则: 'topic/too-long', 级别: '错误' },
    ]);
    expect(problemsOf(levels).sort()).toEqual([
      '校验规则表 1 级别 badChoice',
      '校验规则表 2 规则 unknownRule',
      '校验规则表 3 规则 missing',
      '校验规则表 5 规则 repeated',
    ]);
    expect([...readSettings(tables(levels)).settings.levels]).toEqual([['topic/too-long', 'off']]);
  });
});

describe('the directory', () => {
  it('has names separated by 、 and a full name that may be missing', () => {
    const { settings, problems } = readSettings(
      tables(
        table('名录表', [
          { 简称: '卫健委', 全称: '卫生健康委员会', 别名: '卫健局、卫计委', 下属单位: '疾控中心' },
          {},
          { 简称: '滨河街道', 主要负责人: '王海' },
        ]),
      ),
    );
    expect(problems).toEqual([]);
    expect(settings.directory).toEqual([
      {
        short: '卫健委',
        full: '卫生健康委员会',
        aliases: ['卫健局', '卫计委'],
        subordinates: ['疾控中心'],
      },
      { short: '滨河街道', full: '滨河街道', head: '王海' },
    ]);
  });

  it('is the built-in one as long as the table is empty', () => {
    expect(readSettings(tables(table('名录表', [{}]))).settings.directory).toBeNull();
  });

  it('reports a unit without a short name and one that is there twice', () => {
    expect(
      problemsOf(
        table('名录表', [{ 简称: '教育局' }, { 全称: '民政局' }, { 简称: '教 育 局' }]),
      ).sort(),
    ).toEqual(['名录表 2 简称 missing', '名录表 3 简称 repeated']);
  });
});

describe('holidays', () => {
  it('are dates with their kind; text dates, unknown kinds and repeats are reported', () => {
    const holidays = table('节假日表', [
      { 日期: day('2025-10-01'), 类型: '休', 名称: '国庆节' },
      { 日期: '2025-10-02', 类型: '休' },
      { 日期: day('2025-09-28'), 类型: '补班' },
      { 日期: day('2025-10-01'), 类型: '班' },
      { 日期: '', 类型: '休' },
    ]);
    expect(readSettings(tables(holidays)).settings.holidays).toEqual([
      { date: '2025-10-01', kind: '休', name: '国庆节' },
    ]);
    expect(problemsOf(holidays).sort()).toEqual([
      '节假日表 2 日期 dateAsText',
      '节假日表 3 类型 badChoice',
      '节假日表 4 日期 repeated',
      '节假日表 5 日期 missing',
    ]);
  });
});

describe('waivers', () => {
  it('keep who, when and why', () => {
    const { settings, problems } = readSettings(
      tables(
        table('校验豁免表', [
          {
            计划编号: 'FB2024-008',
            规则: 'spokesperson/look-alike',
            列: '发布人',
            单元格内容: '副局长崔飞鸪',
            原因: '确为两人',
            登记人: '李敏',
            登记时间: day('2024-03-20') + 9.5 / 24,
          },
        ]),
      ),
    );
    expect(problems).toEqual([]);
    expect(settings.waivers).toEqual([
      {
        id: 'FB2024-008',
        rule: 'spokesperson/look-alike',
        column: 'spokesperson',
        content: '副局长崔飞鸪',
        reason: '确为两人',
        by: '李敏',
        at: '2024-03-20 09:30',
      },
    ]);
  });
});

describe('any table', () => {
  it('reports a missing column once, not in every row', () => {
    const levels = table('校验规则表', [{ 规则: 'timing/missing' }, { 规则: 'topic/missing' }]);
    const headers = levels.headers.map((header) => (header === '级别' ? '等级' : header));
    expect(problemsOf({ ...levels, headers })).toEqual(['校验规则表 0 级别 missingColumn']);
  });

  it('is found by its headers in any order, beside columns of the office’s own', () => {
    const rows = [[cell('备注'), cell('关闭'), cell('topic/too-long')]];
    const levels = {
      sheet: '校验设置',
      name: '校验规则表',
      headers: ['我的', '级 别', '规则'],
      rows,
    };
    expect([...readSettings(tables(levels)).settings.levels]).toEqual([['topic/too-long', 'off']]);
  });

  it('is read without throwing, and its usable settings stay in bounds, whatever its cells hold', () => {
    const value = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(
        '休',
        '班',
        '计划年度',
        '考核基准日',
        '错误',
        'timing/missing',
        '、',
        '顺序容差',
      ),
      fc.integer({ min: -10, max: 100_000 }),
    );
    const anyTable = fc.constantFrom(...SETTINGS_TABLE_NAMES).chain((name) => {
      const headers = SETTINGS_TABLES[name].columns.map(({ header }) => header);
      return fc.record({
        name: fc.constant(name),
        sheet: fc.string(),
        headers: fc.oneof(fc.constant(headers), fc.array(fc.constantFrom(...headers, '别的'))),
        rows: fc.array(fc.array(value.map(cell))),
      });
    });
    fc.assert(
      fc.property(fc.array(anyTable, { maxLength: 6 }), (list) => {
        const { settings, problems } = readSettings(tables(...list));
        for (const limit of Object.values(settings.limits)) expect(limit).toBeGreaterThanOrEqual(0);
        for (const { row, message } of problems) {
          expect(row).toBeGreaterThanOrEqual(0);
          expect(message).not.toBe('');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the words for problems', () => {
  it('are there for each message that a reader can give, and for no other', () => {
    expect(Object.keys(wordsOf('zh-CN').settingsProblems)).toEqual([...SETTINGS_MESSAGES]);
  });
});
