import { describe, expect, it } from '@jest/globals';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';
import {
  columnNamed,
  endsAsHeader,
  headerOf,
  isColumnWord,
  isHeaderWord,
  isPlanHeader,
  matchHeader,
} from '../../../../src/core/plan/header/header';
import { readPlan } from '../../../../src/core/plan/read-plan';
import { readDocumentText } from '../../../../src/files/text/delimited';
import vocabulary from '../../../../src/core/plan/vocabulary/headers.json';

/** The columns found, as 「key=index」. */
const found = (...texts: string[]): string =>
  [...matchHeader(texts)]
    .map(([key, column]) => `${key}=${column}`)
    .sort()
    .join(' ');

describe('every alternate', () => {
  const alternates = [vocabulary.columns, vocabulary.weak].flatMap((words) =>
    Object.entries(words).flatMap(([key, list]) =>
      list.map((word: string): [string, string] => [key, word]),
    ),
  );

  it.each(alternates)('of %s: %s', (key, word) => {
    expect(found(word)).toBe(`${key}=0`);
    expect(found(Array.from(word).join(' '))).toBe(`${key}=0`);
    expect(found(`${word}（必填）`)).toBe(`${key}=0`);
  });
});

describe('columns that look like the plan’s', () => {
  it.each([
    [['序号', '配合单位', '责任单位', '时间', '主题'], 'department=2 number=0 timing=3 topic=4'],
    [['单位', '联系人', '联系电话', '发布时间', '发布内容'], 'department=0 timing=3 topic=4'],
    [['发布时间', '拟发布时间', '单位', '主题'], 'department=2 timing=1 topic=3'],
    [['牵头单位', '协办单位', '填报时间', '计划时间', '内容'], 'department=0 timing=3 topic=4'],
    [
      ['编 号', '部 门', '月 份', '议 题', '发言人'],
      'department=1 number=0 spokesperson=4 timing=2 topic=3',
    ],
    [
      ['单位', '时间', '主题', '发布人', '发布人职务'],
      'department=0 post=4 spokesperson=3 timing=1 topic=2',
    ],
    [['单位', '时间', '主题', '发布人姓名及职务'], 'department=0 spokesperson=3 timing=1 topic=2'],
    [
      ['单位', '时间', '发布会的标题', '出席发布会领导'],
      'department=0 spokesperson=3 timing=1 topic=2',
    ],
    [['发布会主题', '发布会时间', '发布会地点', '发布单位'], 'department=3 timing=1 topic=0'],
    [['发布日期', '选题', '报送单位'], 'department=2 timing=0 topic=1'],
    [['报送单位', '选题', '牵头单位', '日期'], 'department=2 timing=3 topic=1'],
    [['季度', '月份', '科室', '事项'], 'department=2 timing=1 topic=3'],
    [['季度', '责任科室', '发布事项'], 'department=1 timing=0 topic=2'],
    [['科室', '责任单位', '时限', '内容'], 'department=1 timing=2 topic=3'],
    [['印发日期', '季度', '单位', '题目'], 'department=2 timing=1 topic=3'],
    [['姓名', '职务', '单位', '时间'], 'department=2 post=1 spokesperson=0 timing=3'],
    [['姓名', '发言人', '单位', '时间'], 'department=2 spokesperson=1 timing=3'],
    [['联系人姓名', '姓名、职务', '单位', '日期'], 'department=2 spokesperson=1 timing=3'],
    [['单位：教育局', '日期：2025年1月'], ''],
    [['填报单位：', '日期：2025年1月'], ''],
    [['一季度', '教育局', '重点事项部署会'], 'topic=2'],
    [
      ['发布人（姓名）', '发布人（职务）', '单位', '时间'],
      'department=2 post=1 spokesperson=0 timing=3',
    ],
    [['发布人（职务）', '时间'], 'spokesperson=0 timing=1'],
    [['发布单位（职务）', '时间'], 'department=0 timing=1'],
    [['发布人单位', '发布人', '时间'], 'department=0 spokesperson=1 timing=2'],
    [['发布人电话', '发言人', '时间'], 'spokesperson=1 timing=2'],
    [['发布人、职务', '时间'], 'spokesperson=0 timing=1'],
    [['拟出席领导', '时间'], 'spokesperson=0 timing=1'],
    [['计划季度', '单位'], 'department=1 timing=0'],
    [['主题', '发布主题', '时间'], 'timing=2 topic=1'],
    [['会议内容简介', '时间'], 'timing=1 topic=0'],
    [['时间', '时间', '单位', '单位'], 'department=2 timing=0'],
    [['人', '会', '时间'], 'timing=2'],
    [['发布主题（不超过20字，应写明内容，不得使用简称）', '发布时间（必填）'], 'timing=1 topic=0'],
    [['关于做好新闻发布会发布主题报送工作的通知要求', '时间'], 'timing=1'],
    [['发布时间：3月', '主题'], 'topic=1'],
    [['', ' ', '时间'], 'timing=2'],
  ])('%j', (texts, expected) => {
    expect(found(...texts)).toBe(expected);
  });
});

describe('a header of two lines that is not merged', () => {
  const columns = (text: string): string => {
    const plan = readPlan(readDocumentText(text), { year: 2024, directory: BUILT_IN_DIRECTORY });
    const keys = Object.entries(plan?.columns ?? {}).map(([key, { column }]) => `${key}=${column}`);
    return `${keys.sort().join(' ')}, ${plan?.rows.length ?? 0} rows`;
  };

  it('takes the words above the empty cells of the line that names the time', () => {
    const text =
      '2024年新闻发布会计划\n序号\t发布安排\t\t发布单位\t发布人\n\t发布时间\t发布内容\t\t\n1\t3月\t春耕备耕工作\t农业农村局\t副局长 陈晨\n';
    expect(columns(text)).toBe('department=3 number=0 spokesperson=4 timing=1 topic=2, 1 rows');
  });

  it('takes the words below that divide a column', () => {
    const text =
      '序号\t发布单位\t发布时间\t发布内容\t发布人\t\n\t\t\t\t姓名\t职务\n1\t农业农村局\t3月\t春耕备耕工作\t陈晨\t副局长\n';
    expect(columns(text)).toBe(
      'department=1 number=0 post=5 spokesperson=4 timing=2 topic=3, 1 rows',
    );
  });
});

describe('a text of a header', () => {
  it.each([
    ['发布时间', 'column'],
    ['发 布 时 间', 'column'],
    ['姓名及职务', 'column'],
    ['联系电话', 'other'],
    ['备注', 'other'],
    ['发布时间（必填）', 'other'],
    ['主题和时间', 'other'],
    ['姓名职务电话', 'other'],
    ['单位及其负责人', 'none'],
    ['教育局', 'none'],
    ['3月', 'none'],
    ['单位时间主题'.repeat(5), 'none'],
    ['', 'none'],
  ])('%j is a word of a plan’s column, of another, or none: %s', (text, expected) => {
    const kind = isColumnWord(text) ? 'column' : isHeaderWord(text) ? 'other' : 'none';
    expect(kind).toBe(expected);
  });

  it.each([
    ['解读时间', true],
    ['重要发布内容', true],
    ['会议召开的具体时间', false],
    ['教育局', false],
    ['时', false],
    ['', false],
  ])('%j ends as one does: %s', (text, expected) => {
    expect(endsAsHeader(text)).toBe(expected);
  });

  it('names one column exactly, and each column has one of its own', () => {
    expect(['时 间', '季度', '姓名', '解读时间', ''].map(columnNamed)).toEqual([
      ...['timing', 'timing', 'spokesperson', null, null],
    ]);
    expect([headerOf('topic'), headerOf('number')]).toEqual(['发布主题', '序号']);
  });
});

it.each([
  [['单位', '时间'], true],
  [['时间', '主题'], true],
  [['单位', '主题'], false],
  [['时间', '发布人'], false],
])('%j make a plan: %s', (texts, expected) => {
  expect(isPlanHeader(matchHeader(texts))).toBe(expected);
});
