import { describe, expect, it } from '@jest/globals';
import fc from '../../support/fast-check';
import { roundHalfUp } from '../../../src/core/assessment/round';

describe('rounding', () => {
  it('goes by the decimal number, not by its binary form', () => {
    expect(roundHalfUp(61.25, 1)).toBe(61.3);
    expect(roundHalfUp(1.005, 2)).toBe(1.01);
    expect(roundHalfUp(8.345, 2)).toBe(8.35);
    expect(roundHalfUp(91.65, 1)).toBe(91.7);
    expect(roundHalfUp((1.1 + 2.2) * 10, 0)).toBe(33);
    expect(roundHalfUp(59.949999, 1)).toBe(59.9);
    expect(roundHalfUp(-2.5, 0)).toBe(-3);
    expect(roundHalfUp(0, 2)).toBe(0);
    expect(roundHalfUp(1e-9, 2)).toBe(0);
  });

  it('agrees with whole numbers on every quotient of points', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 60, max: 100 }), (q, all) => {
        // q quarter points of `all`: in tenths of a point of 100, half up, by whole numbers alone.
        const tenths = Math.floor((q * 2000 + 4 * all) / (8 * all));
        expect(roundHalfUp(((q / 4) * 100) / all, 1)).toBe(tenths / 10);
      }),
      { numRuns: 1000 },
    );
  });
});
