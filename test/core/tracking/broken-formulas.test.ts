import { expect, it } from '@jest/globals';
import { brokenFormulas } from '../../../src/core/tracking/broken-formulas';
import { trackedPlan, type Typed } from '../../support/tracked-plan';

const broken = (...rows: readonly Typed[]) =>
  brokenFormulas(trackedPlan(rows.map((tracking) => ({ tracking }))));

it.each(['#REF!', '#NAME?', '#N/A', '#VALUE!', '#DIV/0!'])('is a column that shows %s', (error) => {
  expect(broken({ 状态: error })).toEqual(['状态']);
});

it('is one whichever of its rows shows the error, each column once, in their order', () => {
  expect(broken({ 状态: '未到期' }, { 状态: '#REF!' }, { 状态: '#REF!' })).toEqual(['状态']);
  expect(broken({ 状态: '#REF!', 截止日期: '#REF!', 原定截止: '#REF!' })).toEqual([
    '原定截止',
    '截止日期',
    '状态',
  ]);
});

it('is none that shows a result, or a text that only mentions an error', () => {
  expect(broken({ 状态: '已公开' }, { 状态: '' })).toEqual([]);
  expect(broken({ 状态: '公式报#REF!' }, { 状态: '#REF!待修' }, { 状态: '#1' })).toEqual([]);
});

it('is no column that people fill in', () => {
  expect(broken({ 通稿: '#REF!' })).toEqual([]);
});

it('is none in a table without tracking columns', () => {
  const { rows } = trackedPlan([{ tracking: { 状态: '#REF!' } }]);
  expect(brokenFormulas({ rows: rows.map((row) => ({ ...row, tracking: null })) })).toEqual([]);
});
