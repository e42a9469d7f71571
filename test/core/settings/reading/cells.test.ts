import { describe, expect, it } from '@jest/globals';
import type { Cell } from '../../../../src/core/plan/cells/grid';
import { readSettings } from '../../../../src/core/settings/reading/read-settings';
import type { SettingsTableName } from '../../../../src/core/workbook-contract/settings-tables';
import { cell, day, table, tables } from '../../../support/settings-tables';

type Row = Readonly<Record<string, string | number | boolean>>;

const reading = (name: SettingsTableName, ...rows: readonly Row[]) =>
  readSettings(tables(table(name, rows)));

/** The problems of a table with one row: message and data. */
const problems = (name: SettingsTableName, ...rows: readonly Row[]) =>
  reading(name, ...rows).problems.map(({ message, data }) => [message, data]);

const NUMBER = '最短准备期';

describe('a number of 参数表', () => {
  const value = (content: string | number) =>
    reading('参数表', { 参数: NUMBER, 值: content, 默认值: '' });
  const standard = value('').settings.limits.noticeDays;

  it.each([0, 0.5, 1000])('is %p as typed', (content) => {
    expect(value(content).settings.limits.noticeDays).toBe(content);
    expect(value(content).problems).toEqual([]);
  });

  it.each<[content: string | number, message: string, data: object]>([
    [-1, 'tooSmall', { text: '-1', least: 0 }],
    ['15', 'numberAsText', { text: '15' }],
    ['１５', 'numberAsText', { text: '１５' }],
    ['15%', 'numberAsText', { text: '15%' }],
    [' 1.5 ', 'numberAsText', { text: '1.5' }],
    ['15%天', 'notANumber', { text: '15%天' }],
    ['%', 'notANumber', { text: '%' }],
    ['十五', 'notANumber', { text: '十五' }],
    [' ', 'missing', { text: '' }],
    [Infinity, 'notANumber', { text: 'Infinity' }],
  ])('is not %p, which is told and does not count', (content, message, data) => {
    expect(problems('参数表', { 参数: NUMBER, 值: content, 默认值: '' })).toEqual([
      [message, data],
    ]);
    expect(value(content).settings.limits.noticeDays).toBe(standard);
  });

  it('falls back to 默认值, which is checked as well', () => {
    const row = { 参数: NUMBER, 值: '十天', 默认值: '九天' };
    expect(problems('参数表', row).map(([message]) => message)).toEqual([
      'notANumber',
      'notANumber',
    ]);
    const columns = reading('参数表', row).problems.map(({ column }) => column);
    expect(columns).toEqual(['值', '默认值']);
  });
});

describe('a year', () => {
  const year = (content: string | number) =>
    reading('参数表', { 参数: '计划年度', 值: content }).settings.year;

  it.each([1900, 2024, 2999])('can be %p', (content) => {
    expect(year(content)).toBe(content);
  });

  it.each([1899, 3000, 2024.5, '2024', '今年'])('cannot be %p', (content) => {
    expect(year(content)).toBeNull();
    expect(problems('参数表', { 参数: '计划年度', 值: content })).toEqual([
      ['notAYear', { text: String(content) }],
    ]);
  });
});

describe('a day that formulas read', () => {
  const asOf = (content: string | number) =>
    reading('参数表', { 参数: '考核基准日', 值: content }).settings.asOf;

  it('is one that Excel keeps as a number', () => {
    expect(asOf(day('2024-12-31'))).toBe('2024-12-31');
  });

  it.each([
    ['2024-12-31', 'dateAsText'],
    ['2024年2月9日', 'dateAsText'],
    ['2024/2/9', 'dateAsText'],
    ['2024.2.9', 'dateAsText'],
    ['2024年2月30日', 'notADate'],
    ['2月9日', 'notADate'],
    ['年底', 'notADate'],
    [-5, 'notADate'],
  ])('is not %p', (content, message) => {
    expect(asOf(content)).toBeNull();
    expect(problems('参数表', { 参数: '考核基准日', 值: content })).toEqual([
      [message, { text: String(content) }],
    ]);
  });

  it('must not be missing where a row needs it', () => {
    expect(problems('节假日表', { 日期: ' ', 类型: '休', 名称: '区庆' })).toEqual([
      ['missing', { text: '' }],
    ]);
  });
});

describe('a day that no formula reads', () => {
  const issued = (content: string | number) =>
    reading('参数表', { 参数: '印发日期', 值: content }).settings.issued;

  it.each([
    '2024-3-9',
    '2024/03/09',
    '2024年3月9日',
    '2024.3.9',
    '２０２４年３月９日',
    ' 2024-03-09 ',
  ])('may be written: %s', (content) => {
    expect(issued(content)).toBe('2024-03-09');
  });

  it('may be Excel’s own; other texts are told', () => {
    expect(issued(day('2024-03-09'))).toBe('2024-03-09');
    expect(problems('参数表', { 参数: '印发日期', 值: '3月9日' })).toEqual([
      ['notADate', { text: '3月9日' }],
    ]);
  });
});

describe('a word to choose', () => {
  it('is told with the choices where it is none of them, or missing', () => {
    const at = (kind: string) => problems('节假日表', { 日期: day('2024-06-28'), 类型: kind });
    expect(at(' 休 ')).toEqual([]);
    expect(at('假')).toEqual([['badChoice', { text: '假', choices: '休、班' }]]);
    expect(at(' ')).toEqual([['missing', { text: '' }]]);
  });
});

describe('an optional number', () => {
  const points = (content: string | number) =>
    reading('加扣分表', { 类型: '其他扣分', 分值: content }).settings.adjustments.map(
      (adjustment) => adjustment.points,
    );

  it('may be empty, negative or broken', () => {
    expect([points(''), points(-3), points(0.5)]).toEqual([[null], [-3], [0.5]]);
  });

  it('is told where it is a text, even of blanks', () => {
    const at = (content: string) => problems('加扣分表', { 类型: '其他扣分', 分值: content });
    expect(at('三')).toEqual([['notANumber', { text: '三' }]]);
    expect(at('3')).toEqual([['numberAsText', { text: '3' }]]);
    expect(at('  ')).toEqual([['missing', { text: '' }]]);
  });
});

describe('texts', () => {
  it('lose blanks around them, except where formulas compare them as they are', () => {
    const { settings } = reading('加扣分表', {
      ...{ 牵头发布单位: '住建局 ', 类型: '其他扣分', 分值: 1 },
      ...{ 依据文号: ' 政办〔2024〕9号 ', 说明: ' 迟报 ' },
    });
    expect(settings.adjustments).toEqual([
      {
        ...{ department: '住建局 ', id: '', type: '其他扣分', points: 1 },
        ...{ document: '政办〔2024〕9号', note: '迟报' },
      },
    ]);
  });

  it('that are needed cannot be blank', () => {
    expect(problems('变更台账表', { 计划编号: ' ', 变更类型: '改期' })).toEqual([
      ['missing', { text: '' }],
    ]);
  });

  it('that say when are read as Excel keeps them, or as they are written', () => {
    const entry = (at: string | number, report: string | number) =>
      reading('变更台账表', {
        ...{ 计划编号: ' FB2024-001 ', 登记时间: at, 书面报告日期: report },
      }).settings.changes;
    expect(entry(day('2024-09-10') + 0.5, day('2024-09-09'))).toMatchObject([
      { 计划编号: 'FB2024-001', 登记时间: '2024-09-10 12:00', 书面报告日期: '2024-09-09' },
    ]);
    expect(entry(' 当天 ', ' 次日 ')).toMatchObject([{ 登记时间: '当天', 书面报告日期: '次日' }]);
  });

  it('of several names are each name once, without empty ones', () => {
    const { settings } = reading('名录表', { 简称: '教育局', 别名: '文教局、 教委，文教局；、' });
    expect(settings.directory?.[0]?.aliases).toEqual(['文教局', '教委']);
  });

  it('are shortened in messages to twenty characters', () => {
    const at = (text: string) =>
      problems('节假日表', { 日期: text, 类型: '休' }).map(([, data]) => data);
    const twenty = '一二三四五六七八九十'.repeat(2);
    expect(at(` ${twenty} `)).toEqual([{ text: twenty }]);
    expect(at(`${twenty}甲`)).toEqual([{ text: `${twenty}…` }]);
    expect(at('𠮷'.repeat(21))).toEqual([{ text: `${'𠮷'.repeat(20)}…` }]);
  });
});

describe('rows', () => {
  const blank = (value: Cell['value'], text: string): Cell => ({ value, text });

  it('without anything are skipped; a number that shows nothing is something', () => {
    const holidays = (first: Cell) => {
      const { headers, ...rest } = table('节假日表', []);
      return readSettings(
        tables({ ...rest, headers, rows: [[first, cell(''), cell('')], []] }),
      ).problems.map(({ row, column, message }) => `${row} ${column} ${message}`);
    };
    expect(holidays(blank('', ''))).toEqual([]);
    expect(holidays(blank('', '休'))).not.toEqual([]);
    expect(holidays(blank(day('2024-06-28'), ''))).toEqual(['1 类型 missing']);
  });

  it('of a table without a needed column are left out, and the column is named', () => {
    const holidays = { ...table('节假日表', []), headers: ['日期', '名称'] };
    const rows = [[cell(day('2024-06-28')), cell('区庆')]];
    const { settings, problems: told } = readSettings(tables({ ...holidays, rows }));
    expect(settings.holidays).toEqual([]);
    expect(told).toMatchObject([
      { row: 0, column: '类型', message: 'missingColumn', data: { column: '类型' } },
    ]);
  });

  it('that repeat a key are told with it', () => {
    const twice = { 日期: day('2024-06-28'), 类型: '休' };
    expect(problems('节假日表', twice, twice)).toEqual([['repeated', { text: '2024-06-28' }]]);
    expect(
      problems('校验规则表', ...(Array(2).fill({ 规则: 'topic/too-long', 级别: '关闭' }) as Row[])),
    ).toEqual([['repeated', { text: 'topic/too-long' }]]);
  });

  it('that name what nobody knows are told with the name', () => {
    expect(problems('校验规则表', { 规则: 'our/own', 级别: '错误' })).toEqual([
      ['unknownRule', { text: 'our/own' }],
    ]);
    expect(problems('参数表', { 参数: '顺序溶差', 值: 5 })).toEqual([
      ['unknownParameter', { text: '顺序溶差' }],
    ]);
    expect(problems('评分项表', { 代码: 'Z9', 分值: 0 })).toEqual([
      ['unknownCriterion', { text: 'Z9' }],
    ]);
  });
});

describe('grades and points', () => {
  const grades = (...from: readonly number[]) =>
    from.map((下限, i) => ({ 下限, 等级: `第${i + 1}等` }));

  it('that are out of order are told with both thresholds, and sorted', () => {
    const { settings, problems: told } = reading('等级表', ...grades(60, 90, 0));
    expect(settings.scheme.grades.map(({ from }) => from)).toEqual([90, 60, 0]);
    expect(told).toMatchObject([
      { row: 2, column: '下限', message: 'thresholdOrder', data: { above: 60, from: 90 } },
    ]);
  });

  it('that leave out the lowest scores get the built-in grade', () => {
    expect(problems('等级表', ...grades(90, 60))).toEqual([
      ['noLowestGrade', { grade: expect.any(String) as unknown }],
    ]);
    expect(problems('等级表', ...grades(90, 90, 0)).map(([message]) => message)).toEqual([
      'repeated',
    ]);
  });

  it('that do not come to a hundred are told with the sum', () => {
    expect(problems('评分项表', { 代码: 'C1', 分值: 21 }, { 代码: 'C2', 分值: 10.5 })).toEqual([
      ['weightsSum', { sum: expect.any(Number) as unknown }],
    ]);
  });

  it('are the built-in ones where the table is empty', () => {
    const { settings, problems: told } = reading('等级表');
    expect(told).toEqual([]);
    expect(settings.scheme.grades).toEqual(readSettings(tables()).settings.scheme.grades);
  });
});
