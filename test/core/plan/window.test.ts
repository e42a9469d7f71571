import { expect, it } from '@jest/globals';
import fc from '../../support/fast-check';
import { textCell } from '../../../src/core/plan/grid';
import { parseTiming } from '../../../src/core/plan/timing';
import {
  dayWindow,
  halfYearWindow,
  monthWindow,
  printWindow,
  quarterWindow,
  spanOf,
  tenDaysWindow,
  yearWindow,
  type Window,
} from '../../../src/core/plan/window';

const years = fc.integer({ min: 2000, max: 2098 });
const months = fc.integer({ min: 1, max: 12 });
const single = fc
  .oneof(
    fc.tuple(years, months, fc.integer({ min: 1, max: 31 })).map((parts) => dayWindow(...parts)),
    fc.tuple(years, months, fc.integer({ min: 1, max: 3 })).map((parts) => tenDaysWindow(...parts)),
    fc.tuple(years, months).map((parts) => monthWindow(...parts)),
    fc.tuple(years, fc.integer({ min: 1, max: 4 })).map((parts) => quarterWindow(...parts)),
    fc.tuple(years, fc.integer({ min: 1, max: 2 })).map((parts) => halfYearWindow(...parts)),
    years.map(yearWindow),
  )
  .filter((window): window is Window => window !== null);
const span = fc
  .tuple(single, single)
  .filter(([first, last]) => first.precision === last.precision)
  .map(([first, last]) => spanOf(first, last))
  .filter((window): window is Window => window !== null);

it('reads back every window that it prints, whatever the plan year', () => {
  fc.assert(
    fc.property(fc.oneof(single, span), fc.option(years), (window, planYear) => {
      expect(parseTiming(textCell(printWindow(window)), planYear)).toEqual({
        kind: 'window',
        window,
      });
    }),
    { numRuns: 1000 },
  );
});
