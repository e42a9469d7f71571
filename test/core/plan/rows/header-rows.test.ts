import { describe, expect, it } from '@jest/globals';
import { seeThroughMerges, textCell } from '../../../../src/core/plan/cells/grid';
import { HeaderFinder } from '../../../../src/core/plan/header/find-header';
import { headerWords } from '../../../../src/core/plan/header/header';
import { HeaderRows } from '../../../../src/core/plan/rows/header-rows';

const HEADER = '序号|发布单位|发布时间|发布主题|发布人';

/** What a line under a header is, as far as its words are those of headers. */
function kindOf(line: string, header = HEADER, words = headerWords()): string | null {
  const grid = { rows: [header.split('|').map(textCell)], merges: [] };
  const found = new HeaderFinder(grid, seeThroughMerges(grid), words).find(0, () => true);
  const own = line.split('|').filter((text) => text.trim() !== '');
  return found && new HeaderRows(found).kindOf(line.split('|').map(textCell), own);
}

describe('a line under a header is', () => {
  it.each([
    ['the same again', HEADER],
    ['with other blanks', '序 号|发布 单位|发布\n时间|发布主题|发布人'],
    ['with the words for time and unit', '|发布单位|发布时间||'],
    ['with the words for time and topic', '||发布时间|发布主题|'],
    ['in other words at the same places', '编号|单位|时间|主题|发言人'],
  ])('its own header: %s', (_, line) => {
    expect(kindOf(line)).toBe('ownHeader');
  });

  it.each([
    ['has its columns elsewhere', '序号|发布时间|发布单位|发布主题|发布人'],
    ['has fewer columns', '序号|单位|时间||'],
    ['has more columns', '序号|单位|时间|主题|发言人|职务'],
    ['says more of its columns', '序号|牵头的发布单位|时间|主题|发布人'],
  ])('the header of another plan that %s', (_, line) => {
    expect(kindOf(line)).toBe('planHeader');
  });

  it.each([
    ['of a list of people', '序号|姓名|单位|职务|电话'],
    ['of other things', '项目|数量|备注||'],
    ['with endings of headers', '解读形式|解读时间|备注||'],
  ])('the header of another table: %s', (_, line) => {
    expect(kindOf(line)).toBe('otherHeader');
  });

  it.each([
    ['a conference', '1|教育局|3月|招生政策|王海洋'],
    ['a conference about them', '1|教育局|3月|发布内容|发布人'],
    ['one word', '|||备注|'],
    ['words with a number', '序号|数量1|备注||'],
    ['mostly other words', '教育局|统计局|民政局|备注|'],
    ['endings alone', '解读时间|解读内容|||'],
    ['nothing', '||||'],
  ])('no header: %s', (_, line) => {
    expect(kindOf(line)).toBeNull();
  });

  it('its own in the words of the office', () => {
    const words = headerWords([
      ['谁来办', 'department'],
      ['说啥', 'topic'],
    ]);
    expect(kindOf('谁来办|时间|说啥', '谁来办|时间|说啥', words)).toBe('ownHeader');
    expect(kindOf('谁来办|说啥|时间', '谁来办|时间|说啥', words)).toBe('planHeader');
  });
});

describe('under a header that names no time, a line is', () => {
  it.each([
    ['发布单位|发布主题', 'ownHeader'],
    ['发布单位|教育局', null],
    ['单位|时间', 'planHeader'],
  ])('%j: %s', (line, expected) => {
    expect(kindOf(line, '发布单位|发布主题')).toBe(expected);
  });
});
