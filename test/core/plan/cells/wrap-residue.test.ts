import { describe, expect, it } from '@jest/globals';
import { applyEdits } from '../../../../src/core/plan/cells/text-edit';
import {
  cleaned,
  closedUp,
  quotedRanges,
  wrapResidue,
} from '../../../../src/core/plan/cells/wrap-residue';

/** The text after the edits that are safe. */
const tidied = (raw: string): string => applyEdits(raw, wrapResidue(raw).edits);

describe('white space that line wrapping left', () => {
  it.each([
    ['between Chinese characters', '教 育局', '教育局'],
    ['beside Chinese marks', '招生， 政策', '招生，政策'],
    ['around quotation marks', '关于 “双减” 的通报', '关于“双减”的通报'],
    ['at both ends', '  教育局\n', '教育局'],
    ['between a figure and a unit of time', '8 月份', '8月份'],
    ['between a wide figure and a unit of time', '８ 月', '８月'],
    ['between a month and a day', '8月 20日', '8月20日'],
    ['between a year and a month', '2024年 8月', '2024年8月'],
    ['as a line break beside Chinese text', 'CPI\n数据', 'CPI数据'],
    ['as a line break between half-width marks', '(a)\n(b)', '(a)(b)'],
    ['without any width', '教\u200B育局 CPI\u200Bdata', '教育局 CPIdata'],
    ['beside a character of two halves', '𠮷 林', '𠮷林'],
  ])('goes %s', (_, raw, after) => {
    expect(tidied(raw)).toBe(after);
  });

  it.each([
    ['between Latin words', 'open data'],
    ['between Chinese and Latin', '居民消费价格 CPI 数据'],
    ['before a figure', '前 8 场'],
    ['after a month without a day', '8月 2024'],
    ['beside a half-width mark', '招生, 政策'],
  ])('is kept %s', (_, raw) => {
    expect(tidied(raw)).toBe(raw);
  });

  it('becomes one space where a line break stands between Latin words', () => {
    expect(tidied('open\ndata')).toBe('open data');
  });

  it('inside quotation marks is for people to decide', () => {
    const raw = '“居家 养老”和《养老 条例》';
    const { edits, quoted, doubtful } = wrapResidue(raw);
    expect([edits, doubtful]).toEqual([[], []]);
    expect(applyEdits(raw, quoted)).toBe('“居家养老”和《养老条例》');
    expect(applyEdits('“a, 养”', wrapResidue('“a, 养”').quoted)).toBe('“a,养”');
  });

  it('is left where one space is right, and shortened to it', () => {
    const after = (raw: string) => applyEdits(raw, wrapResidue(raw, { gaps: [3] }).edits);
    expect(after('副局长 王海洋')).toBe('副局长 王海洋');
    expect(after('副局长\u3000王海洋')).toBe('副局长\u3000王海洋');
    expect(after('副局长  王海洋')).toBe('副局长 王海洋');
    expect(after('副局长\n王海洋')).toBe('副局长 王海洋');
  });

  it('that may be meant is told apart', () => {
    const { edits, doubtful } = wrapResidue('守护 绿水 青山', { gaps: [], doubtful: [2] });
    expect(doubtful).toEqual([{ start: 2, end: 3, text: '' }]);
    expect(edits).toEqual([{ start: 5, end: 6, text: '' }]);
  });
});

describe('the text that is compared', () => {
  it.each([
    ['教 育\n局', '教育局'],
    ['“居家 养老”', '“居家养老”'],
    ['招生 , 政策', '招生,政策'],
    ['招生 (一) 政策', '招生(一)政策'],
    ['open data', 'open data'],
  ])('has no residue, nor blanks beside marks: %s', (raw, after) => {
    expect(cleaned(raw)).toBe(after);
  });

  it('keeps the spaces that are known to be right', () => {
    expect(cleaned('副局长 王海洋 , 张倩', { gaps: [3] })).toBe('副局长 王海洋 , 张倩');
  });

  it('is closed up beside half-width marks alone', () => {
    expect(closedUp('a ,b ( c ) 教 育')).toBe('a,b(c)教 育');
    expect(closedUp('a b')).toBe('a b');
    expect(closedUp('CPI, PPI 数据 (月度)')).toBe('CPI,PPI 数据(月度)');
  });
});

describe('quotation marks', () => {
  const inside = (text: string): string =>
    Array.from(text, (char, at) => (quotedRanges(text)(at) ? char : '·')).join('');

  it.each([
    ['甲“乙丙”丁', '··乙丙··'],
    ['《甲“乙”丙》丁', '·甲“乙”丙··'],
    ['“甲”乙《丙》', '·甲···丙·'],
    ['甲“乙丙', '····'],
    ['甲”乙“丙', '·····'],
    ['“甲《乙”丙', '······'],
    ['没有引号', '····'],
  ])('hold what stands between a pair: %s', (text, expected) => {
    expect(inside(text)).toBe(expected);
  });
});
