import { expect, it } from '@jest/globals';
import { withDigits } from '../../../../src/core/plan/cells/chinese-number';
import { inPlan } from '../../../support/timing-text';

it.each([
  ['五', '5'],
  ['十', '10'],
  ['十二', '12'],
  ['二十', '20'],
  ['三十一', '31'],
  ['九十九', '99'],
  ['两', '2'],
  ['二〇二四年', '2024年'],
  ['二零二四年', '2024年'],
  ['二○二四年', '2024年'],
  ['二〇二四年十二月三十一日', '2024年12月31日'],
  ['3月', '3月'],
])('writes %s as %s', (text, expected) => {
  expect(withDigits(text)).toBe(expected);
});

it.each(['十十月', '5月三十十日', '一十十月'])(
  'makes no number of %s, in which 十 is written twice',
  (text) => {
    expect(inPlan(text)).toMatch(/impossible|unreadable/u);
  },
);
