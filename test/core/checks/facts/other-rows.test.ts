import { expect, it } from '@jest/globals';
import { othersIn } from '../../../../src/core/checks/facts/other-rows';
import { trackedPlan } from '../../../support/tracked-plan';

const { rows } = trackedPlan(Array.from({ length: 9 }, () => ({})));
const namedFor = (row: number, among = rows): number[] =>
  othersIn(among, rows[row - 1]!).map(({ index }) => index);

it('a message names the first five of the other rows, never its own', () => {
  expect(namedFor(1)).toEqual([2, 3, 4, 5, 6]);
  expect(namedFor(4)).toEqual([1, 2, 3, 5, 6]);
  expect(namedFor(6)).toEqual([1, 2, 3, 4, 5]);
  expect(namedFor(9)).toEqual([1, 2, 3, 4, 5]);
  expect(namedFor(2, rows.slice(0, 3))).toEqual([1, 3]);
});
