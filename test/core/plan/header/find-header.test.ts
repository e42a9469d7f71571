import { describe, expect, it } from '@jest/globals';
import { seeThroughMerges, textCell, type Merge } from '../../../../src/core/plan/cells/grid';
import { HeaderFinder } from '../../../../src/core/plan/header/find-header';

const merge = (top: number, left: number, bottom: number, right: number): Merge => ({
  ...{ top, left, bottom, right },
});

/** The header found, as 「row+depth: texts」. */
function headerIn(
  lines: readonly string[],
  merges: readonly Merge[] = [],
  from = 0,
): string | null {
  const grid = { rows: lines.map((line) => line.split('|').map(textCell)), merges };
  const header = new HeaderFinder(grid, seeThroughMerges(grid)).find(from);
  return header && `${header.row}+${header.depth}: ${header.texts.join('|')}`;
}

describe('the header of a plan', () => {
  it.each([
    ['on its first row', ['单位|时间|主题', '教育局|3月|招生'], '0+1: 单位|时间|主题'],
    ['under a title', ['2024年计划', '单位|时间|主题'], '1+1: 单位|时间|主题'],
    [
      'under a line with a label',
      ['填报单位：教育局|时间：3月', '单位|时间|主题'],
      '1+1: 单位|时间|主题',
    ],
    ['under a line of blanks', ['|||', '|单位|时间|主题'], '1+1: |单位|时间|主题'],
    ['nowhere', ['单位|电话', '教育局|5210000'], null],
    ['nowhere in one cell', ['单位 时间 主题', '教育局'], null],
  ])('is found %s', (_, lines, expected) => {
    expect(headerIn(lines)).toBe(expected);
  });

  it('is looked for from a row on', () => {
    const lines = ['单位|时间|主题', '教育局|3月|招生', '科室|月份|内容'];
    expect(headerIn(lines, [], 1)).toBe('2+1: 科室|月份|内容');
    expect(headerIn(lines, [], 3)).toBeNull();
  });
});

describe('a header of several lines', () => {
  const rows = (...lines: string[]) => ['序号|单位|时间|主题|发布人|', ...lines];
  const PERSON = merge(0, 4, 0, 5);

  it.each([
    ['divides an empty cell', rows('||||姓名|职务', '1|教育局|3月|招生|王海洋|局长'), []],
    ['divides a merged cell', rows('||||姓名|职务', '1|教育局|3月|招生|王海洋|局长'), [PERSON]],
    [
      'has the others merged down',
      rows('||||姓名|职务', '1|教育局|3月|招生|王海洋|局长'),
      [PERSON, ...[0, 1, 2, 3].map((column) => merge(0, column, 1, column))],
    ],
    [
      'divides a word that is written twice',
      ['序号|单位|时间|主题|发布人|发布人', '||||姓名|职务', '1|教育局|3月|招生|王海洋|局长'],
      [],
    ],
  ])('%s', (_, lines, merges) => {
    expect(headerIn(lines, merges)).toBe('0+2: 序号|单位|时间|主题|发布人姓名|发布人职务');
  });

  it('is as deep as its merged cells, three rows at most', () => {
    const lines = rows('||||姓名|职务', '', '1|教育局|3月|招生|王海洋|局长');
    expect(headerIn(lines, [merge(0, 0, 2, 0)])).toMatch(/^0\+3: /u);
    expect(headerIn(lines, [merge(0, 0, 3, 0)])).toMatch(/^0\+2: /u);
  });

  it('is found in its second line, where that names the time', () => {
    const lines = ['序号|发布安排||单位', '|时间|主题|', '1|3月|招生|教育局'];
    expect(headerIn(lines)).toBe('0+2: 序号|发布安排时间|发布安排主题|单位');
  });

  it.each([
    ['conferences', ['1|教育局|3月|招生|王海洋|局长', '2|统计局|5月|经济|马超|局长']],
    ['one word', ['||||姓名|', '1|教育局|3月|招生|王海洋|局长']],
    ['other words beside it', ['|某镇|||姓名|职务', '1|教育局|3月|招生|王海洋|局长']],
    ['words that divide nothing', ['单位|时间|||| ', '1|教育局|3月|招生|王海洋|局长']],
  ])('is none above %s', (_, lines) => {
    expect(headerIn(rows(...lines))).toMatch(/^0\+1: /u);
  });

  it('says nothing of the column over which its neighbour is merged', () => {
    expect(headerIn(rows('1|教育局|3月|招生|王海洋|局长'), [PERSON])).toBe(
      '0+1: 序号|单位|时间|主题|发布人|',
    );
  });
});
