import { describe, expect, it } from '@jest/globals';
import { textCell, type Cell } from '../../../../src/core/plan/cells/grid';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';
import { readPlan } from '../../../../src/core/plan/read-plan';
import {
  ambiguousTime,
  missingTimeWords,
  outdatedTimeWords,
  unreadTimeWords,
  type ListedDays,
} from '../../../../src/core/settings/words/time-words';
import { day } from '../../../support/settings-tables';
import { trackedPlan } from '../../../support/tracked-plan';

const NONE: ReadonlySet<string> = new Set();

/** A plan with these times, the last one also moved. */
const planOf = (...timings: readonly (string | Cell)[]) =>
  trackedPlan(timings.map((timing) => ({ timing })));

const lineOf = (word: { wording: string; start: string; end: string }): string =>
  `${word.wording} ${word.start} ${word.end}`;

describe('the usual wordings of times', () => {
  const words = missingTimeWords(null, 2024, NONE).map(lineOf);

  it.each([
    '2月 2024-02-01 2024-02-29',
    '2月份 2024-02-01 2024-02-29',
    '12月 2024-12-01 2024-12-31',
    '一季度 2024-01-01 2024-03-31',
    '第四季度 2024-10-01 2024-12-31',
    '3季度 2024-07-01 2024-09-30',
    '上半年 2024-01-01 2024-06-30',
    '下半年 2024-07-01 2024-12-31',
    '年内 2024-01-01 2024-12-31',
    '全年 2024-01-01 2024-12-31',
  ])('are listed without any plan: %s', (line) => {
    expect(words).toContain(line);
  });

  it('end with the month or the year where they say by when', () => {
    const ends = missingTimeWords(null, 2024, NONE).map(({ wording, end }) => [wording, end]);
    expect(ends).toContainEqual(['6月底前', '2024-06-30']);
    expect(ends).toContainEqual(['年底前', '2024-12-31']);
  });

  it('are 53, each once', () => {
    expect(new Set(words).size).toBe(12 * 3 + 4 * 3 + 5);
    expect(words).toHaveLength(12 * 3 + 4 * 3 + 5);
  });

  it('are left out where the table has them', () => {
    const missing = missingTimeWords(null, 2024, new Set(['2月', '全年'])).map(lineOf);
    expect(words.filter((line) => !missing.includes(line))).toEqual([
      '2月 2024-02-01 2024-02-29',
      '全年 2024-01-01 2024-12-31',
    ]);
  });

  it('have no days without a year', () => {
    expect(missingTimeWords(null, null, NONE)).toEqual([]);
  });
});

describe('the times of a plan that formulas do not understand', () => {
  it('are its wordings without blanks, each once, in their order', () => {
    const plan = planOf('8月中 旬', '9-10月', '8月中旬', '待定', '');
    expect(unreadTimeWords(plan, NONE).map(lineOf)).toEqual([
      '8月中旬 2024-08-11 2024-08-20',
      '9-10月 2024-09-01 2024-10-31',
    ]);
  });

  it('do not count where the table has them', () => {
    expect(unreadTimeWords(planOf('8月中旬', '9-10月'), new Set(['8月中旬']))).toHaveLength(1);
  });

  it('include the times to which conferences were moved', () => {
    const plan = trackedPlan([{ timing: '8月份', tracking: { 变更后时间: '11月上旬' } }]);
    expect(unreadTimeWords(plan, NONE).map(lineOf)).toEqual([
      '8月份 2024-08-01 2024-08-31',
      '11月上旬 2024-11-01 2024-11-10',
    ]);
  });

  it('are an Excel date where it shows a month; one that shows a day is read as it is', () => {
    const value = day('2024-08-01');
    const month: Cell = { value, text: '2024年8月', format: 'yyyy"年"m"月"' };
    const date: Cell = { value: value + 1, text: '2024-08-02', format: 'yyyy-mm-dd' };
    expect(unreadTimeWords(planOf(month, date), NONE).map(lineOf)).toEqual([
      `${value} 2024-08-01 2024-08-31`,
    ]);
  });

  it('come after the usual ones when the table is made', () => {
    const words = missingTimeWords(planOf('8月中旬', '8月份'), 2024, NONE).map(lineOf);
    expect(words.at(-1)).toBe('8月中旬 2024-08-11 2024-08-20');
    expect(words.filter((line) => line.startsWith('8月份'))).toHaveLength(1);
  });
});

describe('times that are listed with the days of another year', () => {
  const listed = (...entries: readonly (readonly [string, string, string])[]) =>
    new Map(entries.map(([wording, start, end]) => [wording, { start, end } as ListedDays]));
  const outdated = (plan: ReturnType<typeof planOf>, days: ReadonlyMap<string, ListedDays>) =>
    outdatedTimeWords(plan, 2024, days).map(lineOf);

  it('get the days of this year, those of the plan and the usual ones', () => {
    const days = listed(
      ['8月中旬', '2023-08-11', '2023-08-20'],
      ['2月', '2023-02-01', '2023-02-28'],
      ['三季度', '2024-07-01', '2024-09-30'],
    );
    expect(outdated(planOf('8月中旬', '8月中旬'), days)).toEqual([
      '2月 2024-02-01 2024-02-29',
      '8月中旬 2024-08-11 2024-08-20',
    ]);
  });

  it('stay where people have entered days of their own', () => {
    const days = listed(
      ['8月中旬', '2023-08-12', '2023-08-20'],
      ['9月', '2023-09-01', '2023-09-20'],
      ['端午', '2023-06-22', '2023-06-22'],
    );
    expect(outdated(planOf('8月中旬', '9月', '端午'), days)).toEqual([]);
  });

  it('stay where neither the plan nor the usual wordings have them, or no year is known', () => {
    const days = listed(['8月中旬', '2023-08-11', '2023-08-20']);
    expect(outdated(planOf('9月'), days)).toEqual([]);
    expect(outdatedTimeWords(planOf('8月中旬'), null, days)).toEqual([]);
  });

  it('need nothing where the wording names its own year', () => {
    const days = listed(['2023年8月', '2023-08-01', '2023-08-31']);
    expect(outdatedTimeWords({ rows: planOf('9月').rows }, 2024, days)).toEqual([]);
    expect(outdated(planOf('2023年8月'), days)).toEqual([]);
  });
});

it('a wording is keyed by the text of its cell, an Excel date by its number', () => {
  const plan = planOf(textCell('八 月\n中旬'));
  expect(unreadTimeWords(plan, NONE)).toMatchObject([{ wording: '八月中旬' }]);
});

describe('a plan over several years', () => {
  const OVER = [
    ['序号', '牵头发布单位', '发布时间', '发布主题', '主发布人'],
    ['2025年', '', '', '', ''],
    ['1', '县教育局', '9月', '秋季开学', '副局长 周海'],
    ['2026年', '', '', '', ''],
    ['2', '县统计局', '3月', '经济普查', '副局长 郑强'],
  ];
  const read = (rows: readonly (readonly string[])[]) =>
    readPlan(
      { rows: rows.map((row) => row.map(textCell)), merges: [] },
      { directory: BUILT_IN_DIRECTORY },
    )!;

  it('lists each wording with the days that its row means', () => {
    const plan = read(OVER);
    const lines = missingTimeWords(plan, plan.year, NONE).map(lineOf);
    expect(lines).toContain('9月 2025-09-01 2025-09-30');
    expect(lines).toContain('3月 2026-03-01 2026-03-31');
    expect(ambiguousTime(plan)).toBeNull();
  });

  it('lists a time of the next year from its own year, and 「同上」 not at all', () => {
    const plan = read([...OVER.slice(0, 3), ['2', '县统计局', '次年1月', '普查', '副局长 郑强']]);
    const lines = missingTimeWords(plan, plan.year, NONE).map(lineOf);
    expect(lines).toContain('次年1月 2026-01-01 2026-01-31');
    const ditto = read([...OVER.slice(0, 3), ['2', '县统计局', '同上', '普查', '副局长 郑强']]);
    expect(unreadTimeWords(ditto, NONE).map(({ wording }) => wording)).toEqual(['9月']);
  });

  it('has a wording of two meanings, which no list can hold', () => {
    const plan = read([...OVER, ['3', '县住建局', '9 月', '住房保障', '局长 李明']]);
    expect(ambiguousTime(plan)).toEqual({
      wording: '9月',
      rows: [1, 3],
      ends: ['2025-09-30', '2026-09-30'],
    });
  });
});
