import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SCHEME } from '../../../../src/core/assessment/scheme';
import { PARAMETERS, SCHEME_PARAMETERS } from '../../../../src/core/workbook-contract/parameters';
import { readSettings } from '../../../../src/core/settings/reading/read-settings';
import type { TableCells } from '../../../../src/core/settings/table-cells';
import { day, table, tables } from '../../../support/settings-tables';

const read = (...list: readonly TableCells[]) => readSettings(tables(...list));
const problemsOf = (...list: readonly TableCells[]): string[] =>
  read(...list).problems.map(({ row, column, message }) => `${row} ${column} ${message}`);

describe('the scheme', () => {
  it('has a parameter for each of its numbers, one row for those it shares', () => {
    const names = PARAMETERS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name } of Object.values(SCHEME_PARAMETERS)) expect(names).toContain(name);
  });

  it('takes numbers from 参数表, and the shared ones for rules and scores alike', () => {
    const { settings, problems } = read(
      table('参数表', [
        { 参数: '折算比例', 值: 5 },
        { 参数: '公开时限', 值: 7 },
        { 参数: '公开宽限', 值: 30 },
        { 参数: '方案版本', 值: '2025版' },
      ]),
    );
    expect(problems).toEqual([]);
    expect(settings.scheme.version).toBe('2025版');
    expect(settings.scheme.numbers).toEqual({
      ...DEFAULT_SCHEME.numbers,
      share: 0.05,
      publicationDays: 7,
      graceDays: 30,
    });
    expect(settings.limits.publicationDays).toBe(7);
    expect(settings.tracking.graceDays).toBe(30);
  });
});

describe('points', () => {
  it('are told when they do not make 100, and used', () => {
    const points = table('评分项表', [{ 代码: 'C1', 分值: 25 }]);
    expect(read(points).settings.scheme.points).toEqual({ ...DEFAULT_SCHEME.points, C1: 25 });
    expect(problemsOf(points)).toEqual(['0 分值 weightsSum']);
  });

  it('that are text leave the built-in ones, and unknown criteria are told', () => {
    const points = table('评分项表', [
      { 代码: 'C1', 分值: '三十' },
      { 代码: 'C9', 分值: 5 },
    ]);
    expect(read(points).settings.scheme.points).toEqual(DEFAULT_SCHEME.points);
    expect(problemsOf(points)).toEqual(['1 分值 notANumber', '2 代码 unknownCriterion']);
  });
});

describe('clauses', () => {
  it('are the office’s own words where there are any', () => {
    const clauses = table('评分项表', [
      { 代码: 'C1', 分值: 30, 依据: '实施方案第三条' },
      { 代码: 'C2', 分值: 10 },
    ]);
    const { bases } = read(clauses).settings.scheme;
    expect(bases).toEqual({ ...DEFAULT_SCHEME.bases, C1: '实施方案第三条' });
  });
});

describe('grades', () => {
  it('out of order are told and put in order', () => {
    const grades = table('等级表', [
      { 下限: 60, 等级: '合格' },
      { 下限: 85, 等级: '好' },
      { 下限: 0, 等级: '差' },
    ]);
    expect(read(grades).settings.scheme.grades).toEqual([
      { from: 85, grade: '好' },
      { from: 60, grade: '合格' },
      { from: 0, grade: '差' },
    ]);
    expect(problemsOf(grades)).toEqual(['2 下限 thresholdOrder']);
  });

  it('without a lowest one get it', () => {
    const grades = table('等级表', [{ 下限: 60, 等级: '合格' }]);
    expect(read(grades).settings.scheme.grades.at(-1)).toEqual({ from: 0, grade: '不合格' });
    expect(problemsOf(grades)).toEqual(['0 下限 noLowestGrade']);
  });
});

describe('decisions', () => {
  it('are read with and without points and document', () => {
    const { settings, problems } = read(
      table('加扣分表', [
        {
          牵头发布单位: '住建局',
          类型: '其他扣分',
          分值: -3,
          依据文号: '〔2024〕1号',
          说明: '迟报',
        },
        { 计划编号: 'FB2024-001', 类型: '内容不实' },
        { 牵头发布单位: '住建局', 类型: '表扬' },
      ]),
    );
    expect(settings.adjustments).toEqual([
      {
        ...{ department: '住建局', id: '', type: '其他扣分', points: -3 },
        ...{ document: '〔2024〕1号', note: '迟报' },
      },
      { department: '', id: 'FB2024-001', type: '内容不实', points: null, document: '', note: '' },
    ]);
    expect(problems.map(({ row, message }) => `${row} ${message}`)).toEqual(['3 badChoice']);
  });

  it('count conferences outside the plan', () => {
    const from = day('2024-05-06') + 0.5;
    const unplanned = table('计划外表', [
      {
        编号: 'W1',
        牵头发布单位: '应急局',
        类型: '突发事件',
        起算时间: from,
        召开时间: from + 0.5,
      },
      { 编号: 'W2', 牵头发布单位: '应急局', 类型: '突发事件', 起算时间: '昨天' },
    ]);
    expect(read(unplanned).settings.unplanned).toEqual([
      { department: '应急局', type: '突发事件', from, held: from + 0.5, id: 'W1', topic: '' },
    ]);
    expect(problemsOf(unplanned)).toEqual(['2 起算时间 notANumber']);
  });
});
