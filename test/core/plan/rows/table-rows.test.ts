import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';
import type { Plan } from '../../../../src/core/plan/model/plan';
import { readPlan } from '../../../../src/core/plan/read-plan';
import { windowOf } from '../../../../src/core/plan/timing/timing';
import { readDocumentText } from '../../../../src/files/text/delimited';

const HEADER = '序号\t单位\t时间\t主题\t发布人';
const row = (number: number | string): string =>
  `${number}\t教育局\t${String(number).replace(/\D/gu, '') || '5'}月\t主题${number}\t局长 王海洋`;

function read(...lines: string[]): Plan {
  const plan = readPlan(readDocumentText(lines.join('\n')), {
    year: 2024,
    directory: BUILT_IN_DIRECTORY,
  });
  if (!plan) throw new Error('no plan');
  return plan;
}

const numbers = ({ rows }: Plan): string => rows.map(({ cells }) => cells.number.text).join(' ');
const skipped = (plan: Plan): string =>
  plan.skipped.map(({ kind, after }) => `${kind} after ${after}`).join(', ');

describe('the end of the table', () => {
  it.each([
    '备注：如有变动另行通知',
    '注：1.本计划自印发之日起执行',
    '说明：本表一式两份',
    '填表人：王芳\t\t审核人：李刚',
    '合计\t12场',
    '合 计\t\t\t12',
    '总计：12场',
    '共12场',
    '第 1 页 共 3 页',
    '某某区政务公开办',
    '\t\t\t某某区政务公开办',
    '2024年3月19日',
    '填报单位（盖章）：区教育局\t联系电话：12345',
    '单位负责人：张三\t填表人：李四\t电话：2826666',
    '抄送：区委宣传部',
  ])('is before %j', (line) => {
    const plan = read(HEADER, row(1), row(2), line);
    expect([numbers(plan), skipped(plan)]).toEqual(['1 2', '']);
  });

  it('is before blank rows with nothing behind them', () => {
    const plan = read(HEADER, row(1), row(2), '\t\t\t\t', '3\t\t\t\t', '\t\t\t\t');
    expect([numbers(plan), skipped(plan)]).toEqual(['1 2', '']);
  });

  it('is not before another attachment with the same columns', () => {
    expect(numbers(read(HEADER, row(1), '附件2', HEADER, row(9)))).toBe('1 9');
  });

  it('is before a table of something else', () => {
    const other = '序号\t姓名\t单位\t职务\t电话';
    expect(
      numbers(read(HEADER, row(1), '联络员名单', other, '1\t张三\t教育局\t科员\t2826666')),
    ).toBe('1');
  });

  it('is not before a row that lacks most of its cells', () => {
    expect(numbers(read(HEADER, row(1), '2\t\t3月\t\t', '3\t教育局\t\t\t', row(4)))).toBe(
      '1 2 3 4',
    );
  });
});

describe('what stands between rows', () => {
  it.each([
    [HEADER, 'repeatedHeader after 1'],
    ['序 号\t单 位\t时 间\t主 题\t发布人', 'repeatedHeader after 1'],
    ['', 'blankRow after 1'],
    ['\t　\t \t\t', 'blankRow after 1'],
    ['2\t\t\t\t', 'blankRow after 1'],
    ['第1页 共2页', ''],
    ['二、镇街（4场）', ''],
    ['（二）区直部门', ''],
    ['第二季度', ''],
    ['小计\t3场', ''],
    ['\t\t二、镇街\t\t', ''],
  ])('%j is no conference', (line, expected) => {
    const plan = read(HEADER, row(1), line, row(3));
    expect([numbers(plan), skipped(plan)]).toEqual(['1 3', expected]);
  });

  it('is the page end, the title and the header on every page', () => {
    const page = ['第1页', '2024年计划表', HEADER];
    const plan = read('2024年计划表', HEADER, row(1), ...page, row(2), ...page, row(3));
    expect([numbers(plan), skipped(plan)]).toEqual([
      '1 2 3',
      'repeatedHeader after 1, repeatedHeader after 2',
    ]);
  });
});

describe('years', () => {
  const OPTIONS = { directory: BUILT_IN_DIRECTORY };
  const times = (...lines: string[]): (string | undefined)[] =>
    (readPlan(readDocumentText(lines.join('\n')), OPTIONS)?.rows ?? []).map(
      ({ timing }) => windowOf(timing)?.start,
    );

  it('are those of the headings above the rows', () => {
    const title = '临江区2024—2026年新闻发布会三年安排';
    expect(
      times(
        title,
        HEADER,
        '2024年',
        row(9),
        '二、2025年度',
        row(12),
        '2026年上半年',
        row(1),
        row(6),
      ),
    ).toEqual(['2024-09-01', '2025-12-01', '2026-01-01', '2026-06-01']);
  });

  it('are found in headings where nothing else names one', () => {
    expect(times(HEADER, '2025年', row(9), '县直部门', row(12))).toEqual([
      '2025-09-01',
      '2025-12-01',
    ]);
  });

  it('are those of a merged cell in a plan of two years, whichever month it begins with', () => {
    const lines = ['年份', '月份', '单位', '主题', '发布人'].join('\t');
    const plan = (year: string, month: string): string =>
      [year, month, '教育局', `${month}主题`, '局长 王海洋'].join('\t');
    expect(
      times('2025-2026年新闻发布会安排', lines, plan('2025年', '1月'), plan('2026年', '1月')),
    ).toEqual(['2025-01-01', '2026-01-01']);
  });
});

describe('a further table', () => {
  it('below the first leaves no blank rows inside it', () => {
    const plan = read(
      '2024年发布会计划',
      HEADER,
      row(1),
      '',
      '2024年吹风会计划',
      '',
      HEADER,
      row(2),
    );
    expect([numbers(plan), skipped(plan)]).toEqual(['1 2', '']);
  });

  const beside = (header: string, cells: string): (string | number)[][] =>
    read(`${HEADER}\t\t${header}`, `${row(1)}\t\t${cells}`).asides.flatMap(
      ({ kind, gridRow, text }) => (kind === 'otherTable' ? [[gridRow, text]] : []),
    );

  it('beside the first is named, row by row', () => {
    expect(beside('单位\t时间\t主题', '统计局\t6月\t普查成果')).toEqual([
      [1, '统计局 6月 普查成果'],
    ]);
  });

  it.each(['责任部门\t完成时间\t备注', '联系人\t电话\t备注', '单位\t电话\t主题'])(
    'is none where the columns are others: %s',
    (header) => {
      expect(beside(header, '办公室\t6月\t无')).toEqual([]);
    },
  );
});

describe('sections', () => {
  const sections = ({ rows }: Plan): string => rows.map(({ section }) => section).join('');

  it('begin where the numbers begin anew behind a heading', () => {
    const plan = read(HEADER, '一、部门', row(1), row(2), '二、镇街', row(1), row(2), row(3));
    expect(sections(plan).replace(/^(\d)\1/u, 'aa')).toMatch(/^aa(\d)\1\1$/u);
  });

  it('do not begin where the numbers go on', () => {
    const plan = read(HEADER, row(1), row(2), '二、镇街', row(3), row(4));
    expect(new Set(sections(plan)).size).toBe(1);
  });

  it('do not begin where a number is only repeated', () => {
    const plan = read(HEADER, row(1), row(2), row(1), row(3));
    expect(new Set(sections(plan)).size).toBe(1);
  });
});
