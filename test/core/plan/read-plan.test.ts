import { describe, expect, it } from '@jest/globals';
import { plainDate } from '../../../src/core/calendar/plain-date';
import { textCell } from '../../../src/core/plan/cells/grid';
import { readPlan, readPlans, type ReadOptions } from '../../../src/core/plan/read-plan';
import { windowOf } from '../../../src/core/plan/timing/timing';
import { BUILT_IN_DIRECTORY } from '../../../src/core/plan/units/directory';

const HEADER = '序号|单位|时间|主题';
const ROW = '1|教育局|3月|招生政策';

const gridOf = (lines: readonly string[]) => ({
  rows: lines.map((line) => line.split('|').map(textCell)),
  merges: [],
});

const read = (lines: readonly string[], options: Omit<ReadOptions, 'directory'> = {}) =>
  readPlan(gridOf(lines), { directory: BUILT_IN_DIRECTORY, ...options });

const ends = (lines: readonly string[]): string =>
  (read(lines)?.rows ?? []).map(({ timing }) => windowOf(timing)?.end ?? timing.kind).join(' ');

describe('the year of a plan', () => {
  const titled = ['2024年新闻发布会计划', HEADER, '1|教育局|2026年3月|招生政策'];

  it('is the one given, then that of the title, of the sheet, and of the times', () => {
    const options = { year: 2023, sheet: '2025年' };
    expect(read(titled, options)?.year).toBe(2023);
    expect(read(titled, { sheet: '2025年' })?.year).toBe(2024);
    expect(read(titled.slice(1), { sheet: '2025年' })?.year).toBe(2025);
    expect(read(titled.slice(1), { sheet: 'Sheet1' })?.year).toBe(2026);
    expect(read([HEADER, ROW])?.year).toBeNull();
  });

  it('is what most times name, the earlier of two as frequent', () => {
    const rows = (...years: number[]) =>
      years.map((year, i) => `${i}|教育局|${year}年3月|招生${i}`);
    expect(read([HEADER, ...rows(2025, 2024, 2025)])?.year).toBe(2025);
    expect(read([HEADER, ...rows(2025, 2024)])?.year).toBe(2024);
  });

  it('is named by a column of its own', () => {
    const lines = ['年度|月份|单位|主题', '2025|3|教育局|招生政策', '2025|5|统计局|经济运行'];
    expect(read(lines)?.year).toBe(2025);
    expect(ends(lines)).toBe('2025-03-31 2025-05-31');
  });

  it('comes with the date of issue, from the table or from elsewhere', () => {
    const lines = ['2024年新闻发布会计划', HEADER, ROW, '县政务公开办', '2024年2月8日'];
    expect(read(lines)?.issued).toBe('2024-02-08');
    expect(read(lines, { issued: plainDate(2024, 3, 1) ?? undefined })?.issued).toBe('2024-03-01');
  });
});

describe('a plan of two years', () => {
  it.each([
    ['2024-2025学年新闻发布会计划', ['9月', '3月'], '2024-09-30 2025-03-31'],
    ['2024年9月至2025年8月发布会计划', ['10月', '8月'], '2024-10-31 2025-08-31'],
    [
      '2024—2025年新闻发布会计划',
      ['2024年11月', '12月', '2月'],
      '2024-11-30 2024-12-31 2025-02-28',
    ],
    ['2024—2025年新闻发布会计划', ['3月', '2025年2月'], '2024-03-31 2025-02-28'],
  ])('%s: %j', (title, times, expected) => {
    const rows = times.map((time, i) => `${i + 1}|教育局|${time}|主题${i}`);
    expect(ends([title, HEADER, ...rows])).toBe(expected);
  });

  it('is one of a single year where the year given is another', () => {
    const lines = ['2024-2025学年新闻发布会计划', HEADER, ROW];
    expect(read(lines, { year: 2023 })?.span).toBeNull();
    expect(read(lines, { year: 2024 })?.span).toMatchObject({ first: 2024 });
  });
});

describe('a plan without a column for times', () => {
  it('takes them from the headings above the rows', () => {
    const lines = [
      ...['2024年新闻发布会计划', '单位|主题|发布人', '一季度', '教育局|招生政策|王海洋'],
      ...['二、二季度', '统计局|经济运行|马超', '民政局|养老服务|张倩'],
    ];
    expect(ends(lines)).toBe('2024-03-31 2024-06-30 2024-06-30');
  });

  it('is none where no heading names one', () => {
    expect(read(['2024年工作', '单位|主题|发布人', '教育局|招生政策|王海洋'])).toBeNull();
  });

  it('comes after one with such a column', () => {
    const lines = [
      '单位|主题|发布人',
      '教育局|招生政策|王海洋',
      '',
      HEADER,
      '1|统计局|3月|经济运行',
    ];
    expect(read(lines)?.headerRow).toBe(3);
  });
});

describe('the rows of a plan', () => {
  it('are counted from 1, and known by their 计划编号 or their place', () => {
    const header = `${HEADER}|计划编号`;
    const rows = ['2024-01', '2024-02', '2024-01', ''].map(
      (id, i) => `${i}|教育局|3月|主题${i}|${id}`,
    );
    const plan = read([header, ...rows]);
    expect(plan?.rows.map(({ index, key, id }) => `${index} ${key} ${id}`)).toEqual([
      '1 2024-01 2024-01',
      '2 2024-02 2024-02',
      '3 row 3 2024-01',
      '4 row 4 null',
    ]);
  });

  it('keep what stands in other columns with its header', () => {
    const plan = read([`${HEADER}|备注|`, `${ROW}|线上|另附`, '2|统计局|5月|经济运行||']);
    expect(
      plan?.rows.map(({ extras }) => extras.map(({ header, cell }) => `${header}:${cell.text}`)),
    ).toEqual([['备注:线上', ':另附'], []]);
  });

  it('have no topic and no person where the cell is empty or only marked', () => {
    const plan = read([
      `${HEADER}|发布人|职务`,
      '1|教育局|3月|/|无|副局长',
      '2|统计局|5月|经济运行|马超|',
    ]);
    expect(
      plan?.rows.map(({ topic, person }) => [topic?.clean, person?.name, person?.posts]),
    ).toEqual([
      [undefined, undefined, undefined],
      ['经济运行', '马超', []],
    ]);
  });
});

it('no more than fifty plans are read from one grid', () => {
  const one = (at: number) => [`${1950 + at}年新闻发布会计划`, HEADER, ROW, ''];
  const lines = Array.from({ length: 60 }, (_, at) => one(at)).flat();
  expect(readPlans(gridOf(lines), { directory: BUILT_IN_DIRECTORY })).toHaveLength(50);
});
