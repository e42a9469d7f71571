import { describe, expect, it } from '@jest/globals';
import {
  nameWordRows,
  timeWordRows,
  unreadWords,
  wordChanges,
} from '../../../../src/core/settings/words/word-rows';
import { alteredWords } from '../../../../src/core/settings/words/altered-words';
import { cell, day, table, tables } from '../../../support/settings-tables';
import { trackedPlan } from '../../../support/tracked-plan';

const PLAN = trackedPlan([
  { timing: '8月中旬', spokesperson: '副局长 王海洋', department: '区教育局' },
  { timing: '9月份', spokesperson: '马超', tracking: { 实际发布人: '副主任李静' } },
]);

const TIMES = table('时间词表', [
  { 写法: '8月中旬', 开始: day('2024-08-11'), 截止: day('2024-08-20') },
  { 写法: '9月份', 开始: day('2024-09-01'), 截止: day('2024-09-30') },
]);
const NAMES = table('姓名词表', [
  { 写法: '副局长王海洋', 姓名: '王海洋' },
  { 写法: '副主任李静', 姓名: '李静' },
]);
const UNITS = table('名录表', [{ 简称: '教育局', 全称: '教育局', 别名: '区教育局' }]);

const setTime = (wording: string, first: string, last: string) => ({
  table: '时间词表',
  key: { 写法: wording },
  values: { 开始: day(first), 截止: day(last) },
});
const setName = (wording: string, name: string) => ({
  table: '姓名词表',
  key: { 写法: wording },
  values: { 姓名: name },
});

describe('word tables that are made for a plan', () => {
  it('have its times with their days, and its people with their names', () => {
    expect(timeWordRows(PLAN, 2024)).toContainEqual({
      写法: '8月中旬',
      开始: day('2024-08-11'),
      截止: day('2024-08-20'),
    });
    expect(nameWordRows(PLAN)).toEqual([
      { 写法: '副局长王海洋', 姓名: '王海洋' },
      { 写法: '马超', 姓名: '马超' },
      { 写法: '副主任李静', 姓名: '李静' },
    ]);
  });

  it('have no people without a plan', () => {
    expect(nameWordRows(null)).toEqual([]);
  });
});

describe('what formulas cannot read of a plan', () => {
  it('is nothing where the tables have every wording', () => {
    expect(unreadWords(tables(TIMES, NAMES, UNITS), PLAN, 2024)).toEqual([]);
  });

  it('is what the tables lack: times, people whose wording is more than a name, units', () => {
    const units = table('名录表', [{ 简称: '教育局', 全称: '教育局' }]);
    const lacking = tables(table('时间词表', []), table('姓名词表', []), units);
    expect(unreadWords(lacking, PLAN, 2024)).toEqual([
      setTime('8月中旬', '2024-08-11', '2024-08-20'),
      setTime('9月份', '2024-09-01', '2024-09-30'),
      setName('副局长王海洋', '王海洋'),
      setName('副主任李静', '李静'),
      { table: '名录表', key: { 简称: '教育局' }, values: { 别名: '区教育局' } },
    ]);
  });

  it('is no matter of tables that the workbook does not have', () => {
    expect(unreadWords(tables(), PLAN, 2024)).toEqual([]);
    expect(unreadWords(tables(table('名录表', [{ 简称: '教育局' }])), PLAN, 2024)).toEqual([]);
    const people = unreadWords(tables(table('姓名词表', [])), PLAN, 2024);
    expect(people.map(({ table: name }) => name)).toEqual(['姓名词表', '姓名词表']);
  });

  it('is a time that is listed with the days of last year; one without both days is people’s own', () => {
    const last = (start: number | string, end: number | string) =>
      table('时间词表', [{ 写法: '8月中旬', 开始: start, 截止: end }, { 写法: '9月份' }]);
    const [from, to] = [day('2023-08-11'), day('2023-08-20')];
    const changes = (start: number | string, end: number | string) =>
      unreadWords(tables(last(start, end)), PLAN, 2024);
    expect(changes(from, to)).toEqual([setTime('8月中旬', '2024-08-11', '2024-08-20')]);
    for (const [start, end] of [['', to] as const, [from, ''] as const])
      expect(changes(start, end)).toEqual([]);
  });
});

describe('completing the word tables', () => {
  it('adds the usual times, the wordings of the plan, every name, and other names of units', () => {
    const changes = wordChanges(tables(TIMES, UNITS), PLAN, 2024);
    expect(changes).toContainEqual(setTime('上半年', '2024-01-01', '2024-06-30'));
    expect(changes.filter(({ key }) => key.写法 === '8月中旬')).toEqual([]);
    expect(changes.slice(-3)).toEqual([
      setName('副局长王海洋', '王海洋'),
      setName('马超', '马超'),
      setName('副主任李静', '李静'),
    ]);
    expect(wordChanges(tables(TIMES, NAMES, UNITS), PLAN, 2024).slice(-1)).toEqual([
      setName('马超', '马超'),
    ]);
  });
});

describe('wordings that the tables resolve differently from the engine', () => {
  it('are none where they agree, or where there are no tables', () => {
    expect(alteredWords(tables(TIMES, NAMES, UNITS), PLAN)).toEqual([]);
    expect(alteredWords(tables(), PLAN)).toEqual([]);
  });

  it('are told with what the table says and what the engine says', () => {
    const times = table('时间词表', [{ 写法: '8月中旬', 截止: day('2024-08-31') }]);
    const names = table('姓名词表', [
      { 写法: '副局长王海洋', 姓名: '王海' },
      { 写法: '副主任李静', 姓名: '李静' },
    ]);
    const units = table('名录表', [{ 简称: '教育局', 全称: '教育局' }]);
    expect(alteredWords(tables(times, names, units), PLAN)).toEqual([
      {
        ...{ table: '时间词表', wording: '8月中旬', column: '截止' },
        ...{ shown: '2024-08-31', engine: '2024-08-20' },
      },
      {
        ...{ table: '时间词表', wording: '9月份', column: '截止' },
        ...{ shown: null, engine: '2024-09-30' },
      },
      {
        ...{ table: '姓名词表', wording: '副局长王海洋', column: '姓名' },
        ...{ shown: '王海', engine: '王海洋' },
      },
      {
        ...{ table: '名录表', wording: '区教育局', column: '别名' },
        ...{ shown: null, engine: '教育局' },
      },
    ]);
  });

  it('take an unlisted wording of a person for the name, as the formulas do', () => {
    const altered = (names: ReturnType<typeof table>) =>
      alteredWords(tables(names), PLAN).map(({ wording, shown }) => [wording, shown]);
    expect(altered(table('姓名词表', []))).toEqual([
      ['副局长王海洋', null],
      ['副主任李静', null],
    ]);
    const other = table('姓名词表', [
      ...NAMES.rows.map(([wording, name]) => ({ 写法: wording!.text, 姓名: name!.text })),
      { 写法: '马超', 姓名: '马 超' },
    ]);
    expect(altered(other)).toEqual([['马超', '马 超']]);
  });

  it('go by the first row of a wording, and by what a cell shows where it holds no day', () => {
    const times = {
      ...TIMES,
      rows: [['8月中旬', '', '八月二十'].map(cell), ...TIMES.rows, ['9月份'].map(cell)],
    };
    expect(alteredWords(tables(times), PLAN)).toMatchObject([
      { wording: '8月中旬', shown: '八月二十', engine: '2024-08-20' },
    ]);
  });
});
