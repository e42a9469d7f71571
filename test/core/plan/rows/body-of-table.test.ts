import { describe, expect, it } from '@jest/globals';
import { textCell } from '../../../../src/core/plan/cells/grid';
import type { Plan } from '../../../../src/core/plan/model/plan';
import { readPlan, readPlans } from '../../../../src/core/plan/read-plan';
import { windowOf } from '../../../../src/core/plan/timing/timing';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';

const OPTIONS = { directory: BUILT_IN_DIRECTORY };
const HEADER = '序号|单位|时间|主题';

const gridOf = (lines: readonly string[]) => ({
  rows: lines.map((line) => line.split('|').map(textCell)),
  merges: [],
});

/** Each line under the title as what it was read as: the topic of a conference, or its kind. */
function kinds(plan: Plan): string {
  const said = new Map<number, string>();
  for (const { gridRow, kind, isDoubtful } of plan.asides)
    said.set(gridRow, isDoubtful ? `${kind}?` : kind);
  for (const { gridRow, kind } of plan.skipped) said.set(gridRow, kind);
  for (const { gridRow, cells } of plan.rows) said.set(gridRow, cells.topic.text);
  return [...said]
    .sort(([a], [b]) => a - b)
    .map(([, kind]) => kind)
    .join(' ');
}

function read(...lines: string[]): string {
  const plan = readPlan(gridOf(lines), OPTIONS);
  if (!plan) throw new Error('a plan');
  return kinds(plan);
}

describe('lines between the conferences', () => {
  it('are another table from its header on, until the header of the plan comes again', () => {
    expect(
      read(
        ...[
          HEADER,
          '1|教育局|3月|招生',
          '联络员名单',
          '姓名|电话|手机',
          '李木|5210000|13800000000',
        ],
        ...['', '王芳|5210001|13900000000', HEADER, '2|统计局|5月|经济', '备注：可调整'],
      ),
    ).toBe('header 招生 groupHeading otherTable otherTable otherTable header 经济 note');
  });

  it('only divide the columns where words of headers stand right under the header', () => {
    expect(read('单位|时间|主题|备注', '全称|形式|名称|备注', '教育局|3月|招生|线上')).toBe(
      'header header 招生',
    );
  });

  it('are in doubt where they are neither conferences nor anything known', () => {
    const doubtful = ['一、县直', '|||养老服务发布会'];
    expect(read(HEADER, '1|教育局|3月|招生', ...doubtful, '3|统计局|6月|经济')).toBe(
      'header 招生 groupHeading notRead? 经济',
    );
  });

  it.each([
    ['a heading', '二、镇街', 'header 招生 groupHeading header 经济'],
    ['a title of its own', '附件2', 'header 招生 title header 经济'],
    ['the mark of a page', '第2页', 'header 招生 pageFurniture repeatedHeader 经济'],
    ['nothing', '', 'header 招生 blankRow repeatedHeader 经济'],
  ])('make the header a new one or the same again: %s', (_, line, expected) => {
    expect(read(HEADER, '1|教育局|3月|招生', line, HEADER, '2|统计局|5月|经济')).toBe(expected);
  });

  it('repeat the title of the page', () => {
    const title = '2024年新闻发布会计划';
    expect(read(title, HEADER, '1|教育局|3月|招生', title, HEADER, '2|统计局|5月|经济')).toBe(
      'title header 招生 title repeatedHeader 经济',
    );
  });

  it('both lines of a header are repeated', () => {
    const header = ['序号|单位|时间|主题|发布人|', '||||姓名|职务'];
    expect(
      read(...header, '1|教育局|3月|招生|王海洋|局长', ...header, '2|统计局|5月|经济|马超|局长'),
    ).toBe('header header 招生 repeatedHeader header 经济');
  });

  it('that end the page belong to no conference', () => {
    expect(read(HEADER, '1|教育局|3月|招生', '', '三、镇街')).toBe('header 招生 note');
    expect(read(HEADER, '1|教育局|3月|招生', HEADER)).toBe('header 招生 header');
  });
});

describe('a further plan', () => {
  it('begins with its title, where that names another year', () => {
    const lines = [
      ...['2024年新闻发布会计划', HEADER, '1|教育局|3月|招生'],
      ...['2025年新闻发布会计划', HEADER, '1|统计局|5月|经济'],
    ];
    expect(readPlans(gridOf(lines), OPTIONS).map(({ year, rows }) => [year, rows.length])).toEqual([
      [2024, 1],
      [2025, 1],
    ]);
  });

  it('is the same one where the title names its year again, or none is known', () => {
    const second = ['2024年新闻发布会计划（续）', HEADER, '2|统计局|5月|经济'];
    const plans = (...first: string[]) =>
      readPlans(gridOf([...first, HEADER, '1|教育局|3月|招生', ...second]), OPTIONS);
    expect(plans('2024年新闻发布会计划').map(({ rows }) => rows.length)).toEqual([2]);
    expect(plans().map(({ rows }) => rows.length)).toEqual([2]);
  });

  it('begins at the title above a header with other columns', () => {
    const lines = [
      ...['2024年新闻发布会计划', HEADER, '1|教育局|3月|招生', '说明：可调整'],
      ...['附件2：新闻发布会计划', '时间|主题|单位|发布人', '5月|经济|统计局|马超'],
    ];
    const [first, second] = readPlans(gridOf(lines), OPTIONS);
    expect(first && kinds(first)).toBe('title header 招生 note otherTable otherTable otherTable');
    expect(second?.asides.map(({ gridRow, kind }) => `${gridRow} ${kind}`)).toEqual([
      ...['0 otherTable', '1 otherTable', '2 otherTable', '3 otherTable', '4 title', '5 header'],
    ]);
  });
});

describe('the time of a heading', () => {
  const months = (...lines: string[]): string =>
    (readPlan(gridOf(lines), { ...OPTIONS, year: 2024 })?.rows ?? [])
      .map(({ timing }) => windowOf(timing)?.end.slice(5) ?? timing.kind)
      .join(' ');

  it('holds for the rows below it, until another gives one', () => {
    expect(
      months(
        ...['单位|主题|发布人', '三月', '教育局|招生|王海洋', '县直部门', '民政局|养老|张倩'],
        ...['二、第二季度（2场）', '统计局|经济|马超'],
      ),
    ).toBe('03-31 03-31 06-30');
  });

  it('may stand above the header, but a day or a remark in brackets there is another', () => {
    const rows = ['单位|主题|发布人', '教育局|招生|王海洋', '五月', '统计局|经济|马超'];
    expect(months('2024年新闻发布会计划', '3月份', ...rows)).toBe('03-31 05-31');
    expect(months('2024年新闻发布会计划', '第一季度', '4月', ...rows)).toBe('04-30 05-31');
    expect(months('2024年新闻发布会计划', '2024年3月9日', ...rows)).toBe('missing 05-31');
    expect(months('2024年新闻发布会计划', '（3月）', ...rows)).toBe('missing 05-31');
  });

  it('is nothing to rows that have a time of their own', () => {
    expect(months('单位|时间|主题', '三月', '教育局|5月|招生', '统计局||经济')).toBe(
      '05-31 missing',
    );
  });
});

describe('sections of a table', () => {
  const sections = (...lines: string[]): string =>
    (readPlan(gridOf([HEADER, ...lines]), OPTIONS)?.rows ?? [])
      .map(({ section }) => section)
      .join(' ');

  it('begin where the numbers do, after a line of another kind', () => {
    const [one, two] = ['1|教育局|3月|招生', '2|统计局|5月|经济'];
    expect(sections('一、县直', one, two, '二、镇街', one, two)).toBe('1 1 2 2');
    expect(sections(one, two, '二、镇街', '3|民政局|6月|养老')).toBe('0 0 0');
    expect(sections(one, two, one)).toBe('0 0 0');
    expect(sections(one, '', '一|教育局|4月|中考')).toBe('0 0');
  });
});
