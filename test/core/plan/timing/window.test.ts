import { describe, expect, it } from '@jest/globals';
import fc from '../../../support/fast-check';
import { textCell } from '../../../../src/core/plan/cells/grid';
import { parseTiming } from '../../../../src/core/plan/timing/timing';
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
} from '../../../../src/core/plan/timing/window';

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

describe('a span', () => {
  const march = monthWindow(2024, 3)!;
  const june = monthWindow(2024, 6)!;
  const secondQuarter = quarterWindow(2024, 2)!;

  it('reaches from the first day of one window to the last of the other, as fine as the finer', () => {
    expect(spanOf(march, june)).toEqual({
      start: '2024-03-01',
      end: '2024-06-30',
      precision: 'month',
    });
    expect(spanOf(march, secondQuarter)).toMatchObject({ precision: 'month' });
    expect(spanOf(secondQuarter, june)).toMatchObject({ start: '2024-04-01', precision: 'month' });
  });

  it('does not run backwards, not even in part', () => {
    expect(spanOf(june, march)).toBeNull();
    expect(spanOf(june, secondQuarter)).toBeNull();
  });

  it('may begin with the window that it ends with', () => {
    expect(spanOf(june, june)).toEqual(june);
  });
});

it('makes no window of a day, a month or a part of a year that does not exist', () => {
  const none = [
    dayWindow(2024, 2, 30),
    ...[0, 13].flatMap((month) => [monthWindow(2024, month), tenDaysWindow(2024, month, 1)]),
    ...[0, 5].map((quarter) => quarterWindow(2024, quarter)),
    ...[0, 3].map((half) => halfYearWindow(2024, half)),
  ];
  expect(none.filter((window) => window !== null)).toEqual([]);
});
