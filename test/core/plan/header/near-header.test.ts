import { describe, expect, it } from '@jest/globals';
import { textCell, type Merge } from '../../../../src/core/plan/cells/grid';
import { nearestHeader } from '../../../../src/core/plan/header/near-header';

/** What resembles a header, as 「kind row: words, lacks columns」. */
function near(lines: readonly string[], merges: readonly Merge[] = []): string | null {
  const rows = lines.map((line) => line.split('|').map(textCell));
  const found = nearestHeader({ rows, merges });
  if (!found) return null;
  const lacks = found.kind === 'incomplete' ? `, lacks ${found.missing.join(' ')}` : '';
  return `${found.kind} ${found.row}: ${found.found.join(' ')}${lacks}`;
}

describe('what resembles the header of a plan', () => {
  it.each([
    ['2024年计划', '单位|主题|备注', '教育局|招生|线上'],
    ['填报人|李木', '单位|主题|备注', '单位|主题|电话'],
    ['', '主题|电话|单位', '教育局|招生|线上'],
  ])('is the first row with most of its words: %j', (...lines) => {
    expect(near(lines)).toMatch(/^incomplete 1: (?:单位 主题|主题 单位), lacks timing$/u);
  });

  it('is a later row with more of them', () => {
    expect(near(['单位|主题', '教育局|招生', '序号|主题|发布人'])).toBe(
      'incomplete 2: 序号 主题 发布人, lacks timing department',
    );
  });

  it('says each merged word once', () => {
    const merge = { top: 0, left: 0, bottom: 0, right: 1 };
    expect(near(['单位||主题', '教育局|招生办|招生'], [merge])).toBe(
      'incomplete 0: 单位 主题, lacks timing',
    );
  });

  it.each([
    ['alone', ['#REF!|x|y', '教育局|3月|招生'], 'error 0: #REF!'],
    ['among its words', ['单位|#REF!|主题', '教育局|3月|招生'], 'error 0: #REF!'],
    ['elsewhere', ['单位|主题|备注', '教育局|#N/A|'], 'incomplete 0: 单位 主题, lacks timing'],
    [
      'after words on lines of their own',
      ['单位', '时间', '主题', '#N/A'],
      'scattered 0: 单位 时间 主题',
    ],
    ['the first of several', ['x|#N/A', '#REF!|y'], 'error 0: #N/A'],
  ])('beside an error value %s', (_, lines, expected) => {
    expect(near(lines)).toBe(expected);
  });

  it.each([[['教育局|3月|招生']], [['单位：教育局']], [['单位', '教育局']], [[]]])(
    'is not in %j',
    (lines) => {
      expect(near(lines)).toBeNull();
    },
  );
});
