import { describe, expect, it } from '@jest/globals';
import { isErrorValue } from '../../../../src/core/plan/cells/error-value';
import { memoize } from '../../../../src/core/plan/cells/memoize';
import { isPlaceholder } from '../../../../src/core/plan/cells/placeholder';
import { applyEdits } from '../../../../src/core/plan/cells/text-edit';
import {
  comparable,
  compact,
  foldDigitsAndLetters,
  foldWidth,
  fullWidthRuns,
  hasFullWidth,
  isBlank,
  lengthOf,
  whiteRuns,
  withoutControls,
  wordingKey,
  wordsOf,
} from '../../../../src/core/plan/cells/text';

describe('white space of cells', () => {
  it.each([
    ['教 育　局', '教育局'],
    [' 教\n育\t局 ', '教育局'],
    ['教\u00A0育\u200B局\uFEFF', '教育局'],
    ['教育局', '教育局'],
    ['', ''],
  ])('is left out of %j', (text, expected) => {
    expect(compact(text)).toBe(expected);
  });

  it.each([
    ['', true],
    [' \n　\u200B', true],
    [' 。 ', false],
    ['教育局', false],
  ])('is all of %j: %s', (text, expected) => {
    expect(isBlank(text)).toBe(expected);
  });

  it.each([
    ['教育 局', '2-3'],
    [' 教  育\n', '0-1 2-4 5-6'],
    ['abc 教\u00A0育~', '3-4 5-6'],
    ['教\u007F育', ''],
    ['教育局', ''],
  ])('lies in %j at %j', (text, expected) => {
    expect(
      whiteRuns(text)
        .map(({ start, end }) => `${start}-${end}`)
        .join(' '),
    ).toBe(expected);
  });

  it('divides words', () => {
    expect(wordsOf('  副局长　王海洋\n')).toEqual(['副局长', '王海洋']);
    expect(wordsOf(' \n')).toEqual([]);
  });
});

describe('a text as it is compared', () => {
  it.each([
    ['（ＡＢＣ）：１２', '(ABC):12'],
    ['ﾃｽﾄ①', 'テスト1'],
    ['教育局。“双减”、《条例》——', '教育局。“双减”、《条例》——'],
  ])('has one width: %s', (text, expected) => {
    expect(foldWidth(text)).toBe(expected);
    expect(comparable(` ${text}\n`)).toBe(expected);
  });

  it('is looked up by formulas without blanks and line breaks only', () => {
    expect(wordingKey('县 教育局　（牵头）\n\t')).toBe('县教育局（牵头）\t');
  });
});

it('only digits and letters of full width are folded in place', () => {
  expect(foldDigitsAndLetters('８月２０日（Ａ组）：')).toBe('8月20日（A组）：');
  expect(Array.from(fullWidthRuns('８月２０日'), ({ 0: run, index }) => `${index} ${run}`)).toEqual(
    ['0 ８', '2 ２０'],
  );
  expect(['Ａ', 'ｚ', '０', '（', 'a', ''].map(hasFullWidth)).toEqual([
    ...[true, true, true],
    ...[false, false, false],
  ]);
});

it('a character of two halves counts as one', () => {
  expect(['𠮷林', '吉林', ''].map(lengthOf)).toEqual([2, 2, 0]);
});

it('control characters of broken exports are removed, tabs and line breaks kept', () => {
  expect(withoutControls('教\u0001育\u007F局\t\r\n')).toBe('教育局\t\r\n');
});

it.each([
  ['#REF!', true],
  ['#N/A', true],
  ['#NAME?', true],
  ['#DIV/0!', true],
  ['#1', false],
  ['见#REF!', false],
  ['#REF!等', false],
  ['', false],
])('%j is an error value of a formula: %s', (text, expected) => {
  expect(isErrorValue(text)).toBe(expected);
});

it.each([
  ['', true],
  [' / ', true],
  ['——', true],
  ['无', true],
  ['待定', false],
  ['无障碍', false],
])('%j says nothing: %s', (text, expected) => {
  expect(isPlaceholder(text)).toBe(expected);
});

it('edits are applied in their order in the text, also two at one place', () => {
  const edits = [
    { start: 4, end: 5, text: '务' },
    { start: 1, end: 2, text: '' },
    { start: 1, end: 1, text: '—' },
  ];
  expect(applyEdits('教 育商场局', edits)).toBe('教—育商务局');
  expect(applyEdits('教育局', [])).toBe('教育局');
});

it('what was computed for a text is kept until too many are', () => {
  const asked: string[] = [];
  const length = memoize((text) => {
    asked.push(text);
    return text.length;
  }, 2);
  expect(['教', '教育', '教', '教育局', '教育局', '教'].map(length)).toEqual([1, 2, 1, 3, 3, 1]);
  expect(asked).toEqual(['教', '教育', '教育局', '教']);
});
