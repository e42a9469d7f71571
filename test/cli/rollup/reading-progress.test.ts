import { expect, it } from '@jest/globals';
import { readingText } from '../../../src/cli/rollup/reading-progress';
import { wordsOf } from '../../../src/locales';

it.each([
  [30, 60_000, '正在读取 30/300（每秒 0.5 份，约剩 9 分 0 秒）：甲区/台账.xlsx'],
  [299, 149_500, '正在读取 299/300（每秒 2.0 份，约剩 1 秒）：甲区/台账.xlsx'],
  [300, 150_000, '正在读取 300/300（每秒 2.0 份，约剩 0 秒）：甲区/台账.xlsx'],
])('after %i files: %s', (done, milliseconds, text) => {
  const progress = { done, total: 300, milliseconds, name: '甲区/台账.xlsx' };
  expect(readingText(progress, wordsOf('zh-CN'))).toBe(text);
});
