import { expect, it } from '@jest/globals';
import { pinyin } from 'pinyin-pro';
import syllables from '../../../../src/core/plan/vocabulary/syllables.json';

it('lists characters under the syllables by which a pinyin library reads them', () => {
  const wrong = Object.entries(syllables).flatMap(([syllable, characters]) =>
    Array.from(characters).filter(
      (character) =>
        !pinyin(character, { multiple: true, type: 'array', toneType: 'none', v: true }).includes(
          syllable,
        ),
    ),
  );
  expect(wrong).toEqual([]);
});

it('knows the usual characters of names', () => {
  const known = new Set(Object.values(syllables).join(''));
  expect(Array.from('赵钱孙李洋扬倩茜玥喆堃鸪鹤').filter((char) => !known.has(char))).toEqual([]);
  expect(known.size).toBeGreaterThan(6000);
});
