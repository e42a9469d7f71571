import { expect, it } from '@jest/globals';
import { isYearOf } from '../../../../src/core/plan/model/plan';

const ONE = { year: 2026, span: null };
const THREE = { year: 2026, span: { first: 2024, last: 2026, startMonth: null } };

it.each([
  [ONE, 2026, true],
  [ONE, 2025, false],
  [THREE, 2023, false],
  [THREE, 2024, true],
  [THREE, 2025, true],
  [THREE, 2026, true],
  [THREE, 2027, false],
  [{ ...THREE, year: 2030 }, 2030, true],
])('%j is about %d: %s', (plan, year, expected) => {
  expect(isYearOf(plan, year)).toBe(expected);
});
