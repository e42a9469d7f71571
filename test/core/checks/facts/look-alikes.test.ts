import { expect, it } from '@jest/globals';
import { lookAlikes } from '../../../../src/core/checks/facts/look-alikes';

const alike = (...names: readonly string[]): Record<string, string[]> =>
  Object.fromEntries(lookAlikes(names));

it('names of one length that differ in one character look alike, each with all the others', () => {
  expect(alike('崔飞鸪', '崔飞鹤', '崔飞鸪')).toEqual({ 崔飞鸪: ['崔飞鹤'], 崔飞鹤: ['崔飞鸪'] });
  expect(alike('李明远', '李明达', '王明达')).toEqual({
    李明远: ['李明达'],
    李明达: ['李明远', '王明达'].sort(),
    王明达: ['李明达'],
  });
});

it.each([
  ['two characters', ['马超', '汪超']],
  ['two differences', ['李明远', '李红达']],
  ['another order of the same characters', ['王海洋', '海洋王']],
  ['a character more', ['诸葛明远', '诸葛明', '欧阳诸葛明']],
])('names of %s do not', (_, names) => {
  expect(alike(...names)).toEqual({});
});
