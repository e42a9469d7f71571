import { describe, expect, it } from '@jest/globals';
import {
  isCount,
  isCounted,
  isLabelled,
  isMasked,
  isNote,
  timeOfHeading,
} from '../../../../src/core/plan/rows/line-words';

const PROSE = '贯彻落实上级关于政务公开的各项要求，'.repeat(8);

describe('the time that a heading gives', () => {
  it.each([
    ['3月份', '3月份'],
    ['★三月份', '三月份'],
    ['二、第二季度（4场）', '第二季度'],
    ['（一）2024年上半年新闻发布会计划', '2024年上半年'],
    ['每月', '每月'],
    ['时间待定', '时间待定'],
    ['一、县直部门', null],
    ['3', null],
    ['2024', null],
    ['12、', null],
    ['', null],
    [`3月${PROSE}`, null],
  ])('%j: %s', (text, expected) => {
    expect(timeOfHeading(text)).toBe(expected);
  });
});

it.each([
  ['3场', true, true],
  ['共12场次', true, true],
  ['60%', true, true],
  ['/', true, true],
  ['', true, true],
  ['2个主题', false, true],
  ['3月', false, true],
  ['教育局', false, false],
  ['3场新闻发布会活动', false, false],
])('%j is a count: %s, or counts something: %s', (text, count, counted) => {
  expect([isCount(text), isCounted(text)]).toEqual([count, counted]);
});

it.each([
  ['县××局', true],
  ['某某局', true],
  ['XX月', true],
  ['教育局', false],
  [`某${PROSE}`, false],
])('%j is a blank to be filled in: %s', (text, expected) => {
  expect(isMasked(text)).toBe(expected);
});

it('a note may be long, a label with its value is not', () => {
  expect([isNote(`备注：${PROSE}`), isNote(PROSE)]).toEqual([true, false]);
  expect(['填表人：王芳', `填表人：${PROSE}`].map(isLabelled)).toEqual([true, false]);
});
