import { describe, expect, it } from '@jest/globals';
import { personsIn } from '../../../../src/core/plan/people/persons';
import { BUILT_IN_DIRECTORY } from '../../../../src/core/plan/units/directory';

const names = (raw: string): string => personsIn(raw, BUILT_IN_DIRECTORY).join(' ');

describe('several people in one cell', () => {
  it.each([
    ['副局长 王海洋、副局长 马超', '王海洋 马超'],
    ['副局长 王海洋；党组成员 马超', '王海洋 马超'],
    ['王海洋、马超', '王海洋 马超'],
    ['王海洋,马超/张倩', '王海洋 马超 张倩'],
    ['王海洋、马超（副局长）', '王海洋 马超'],
    ['1.王海洋、2.马超', '王海洋 马超'],
    ['（1）副局长 王海洋；（2）副局长 马超', '王海洋 马超'],
    ['副局长 王海洋\n副局长 马超', '王海洋 马超'],
    ['王海洋\n马超', '王海洋 马超'],
    ['王海洋 马超', '王海洋 马超'],
    ['副局长王海洋 副局长马超', '王海洋 马超'],
    ['副局长 王海洋 副局长 马超', '王海洋 马超'],
    ['王海洋（副局长） 马超（科长）', '王海洋 马超'],
    ['党组成员、副局长 王海洋、副局长 马超', '王海洋 马超'],
    ['王海洋（党组成员、副局长）、马超（党组成员、副局长）', '王海洋 马超'],
  ])('are told by their names: %s', (raw, expected) => {
    expect(names(raw)).toBe(expected);
  });

  it.each([
    '副局长 王海洋',
    '党组成员、副局长 王海洋',
    '党组成员，副局长 王海洋（兼，挂职）',
    '区教育局 副局长 王海洋',
    '党组成员\n副局长 王海洋',
    '局长、副局长',
    '王海洋（党组成员、副局长）',
    '',
  ])('are none where one is named, or nobody: %j', (raw) => {
    expect(names(raw)).toBe('');
  });
});
