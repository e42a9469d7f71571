import { describe, expect, it } from '@jest/globals';
import {
  canBeName,
  isPadded,
  looksLikeName,
  nameCharacters,
} from '../../../../src/core/plan/people/name';

describe('a name', () => {
  it.each(['张三', '王海洋', '欧阳明华', '长孙伟', '南宫雪', '阿卜杜拉·买买提'])(
    'is recognized by its surname or its dots: %s',
    (text) => {
      expect(looksLikeName(text)).toBe(true);
    },
  );

  it.each(['玛依拉', '才让卓玛', '令狐', '王海洋波'])(
    'that does not begin like most is only possible: %s',
    (text) => {
      expect([looksLikeName(text), canBeName(text)]).toEqual([false, true]);
    },
  );

  it.each(['待定', '张', '王海洋和马超', 'Zhang', ''])('is not %j', (text) => {
    expect(canBeName(text)).toBe(false);
  });
});

describe('a name set wide', () => {
  it.each([
    ['张', '三', true],
    ['欧阳', '明', true],
    ['欧阳', '明华', false],
    ['张三', '丰', false],
    ['王', '海洋', false],
    ['上', '海', false],
  ])('「%s %s」: %s', (first, second, expected) => {
    expect(isPadded(first, second)).toBe(expected);
  });
});

it.each([
  ['张三丰', '张 三 丰'],
  ['欧阳明华', '欧阳 明 华'],
  ['欧阳', '欧 阳'],
])('the characters of %s are %s', (name, expected) => {
  expect(nameCharacters(name).join(' ')).toBe(expected);
});
