import { expect, it } from '@jest/globals';
import { lossMap } from '../../../src/core/assessment/loss-map';
import { DEFAULT_SCHEME } from '../../../src/core/assessment/scheme';
import { assess, PERFECT } from '../../support/assess';
import { trackedPlan, type TrackedRow } from '../../support/tracked-plan';

const cellsOf = (rows: readonly TrackedRow[]) => {
  const [line] = lossMap(assess(trackedPlan(rows)), DEFAULT_SCHEME);
  return new Map(line?.cells.map((cell) => [cell.code, cell]));
};

it('has the mean of what the conferences lose by a criterion, and which they are', () => {
  const cell = cellsOf([
    { tracking: { ...PERFECT, 记者问答: '无' } },
    { tracking: { ...PERFECT, 记者问答: '不适用' } },
    { tracking: PERFECT },
  ]).get('C7b');
  expect(cell).toMatchObject({ points: 3, share: 0.5 });
  expect(cell?.rows.map(({ index }) => index)).toEqual([1]);
});

it('has no number where the criterion applies to no conference', () => {
  expect(cellsOf([{ tracking: { ...PERFECT, 记者问答: '不适用' } }]).get('C7b')).toEqual({
    ...{ code: 'C7b', points: null, share: 0 },
    rows: [],
  });
});

it('leaves out what is not scored yet', () => {
  const plan = trackedPlan([{ timing: '12月份' }]);
  expect(lossMap(assess(plan, '2024-09-10'), DEFAULT_SCHEME)).toEqual([]);
});
