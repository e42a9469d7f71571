import { describe, expect, it } from '@jest/globals';
import { nameInFront, nameInLastWord } from '../../../../src/core/plan/people/name-place';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';

describe('a name in front of its post', () => {
  it.each([
    ['王海洋副局长', '王海洋'],
    ['王海洋局长', '王海洋'],
    ['王海洋主任科员', '王海洋'],
    ['王海洋 镇宣传委员', '王海洋'],
    ['王海洋 市首席数据官', '王海洋'],
    ['王海洋 公安局刑侦副大队长', '王海洋'],
    ['王海洋 滨江街道党工委书记', '王海洋'],
    ['王海洋（区教育局）', '王海洋'],
    ['玛依拉 党组书记', '玛依拉'],
    ['玛依拉（科长）', '玛依拉'],
    ['人社 王海洋 科长', '王海洋'],
    ['局长办公室 玛依拉（女）', '玛依拉'],
  ])('in %j', (cell, expected) => {
    expect(nameInFront(cell, BUILT_IN_DIRECTORY)).toBe(expected);
  });

  it.each([
    '水利局长',
    '向阳校长',
    '高新 产业副主任',
    '教育（副局长）',
    '教育 党组书记',
    '高级 工程师',
    '常委 副县长',
    '王局长',
    '区教育局 科长',
    '广场街道 副书记',
    '玛依拉 科长',
    '王海洋',
    '副局长',
    '',
  ])('is not in %j', (cell) => {
    expect(nameInFront(cell, BUILT_IN_DIRECTORY)).toBeNull();
  });
});

describe('a name in the last word', () => {
  it.each([
    ['副局长分管教育 王海洋', '王海洋'],
    ['副局长分管教育 王海洋同志', '王海洋'],
    ['教育局 王局长', null],
    ['副局长 教育局', null],
  ])('in %j', (cell, expected) => {
    expect(nameInLastWord(cell)).toBe(expected);
  });
});
