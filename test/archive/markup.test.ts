import { expect, test } from '@jest/globals';
import { strToU8 } from 'fflate';
import { MarkupMeter } from '../../src/archive/markup';

const CELLS = strToU8('<c/>'.repeat(100_000));

/** Whether a file is refused that has so many parts of 100,000 cells each. */
function isRefused(parts: number, nameOf: (part: number) => string): boolean {
  const meter = new MarkupMeter();
  try {
    for (let part = 0; part < parts; part += 1) meter.add(nameOf(part), CELLS);
    return false;
  } catch (error) {
    expect(error).toMatchObject({ name: 'UnusableArchive', problem: 'tooLarge' });
    return true;
  }
}

test('a part with more than two million elements is refused', () => {
  const sheet = (): string => 'xl/worksheets/sheet1.xml';
  expect([isRefused(20, sheet), isRefused(21, sheet)]).toEqual([false, true]);
});

test('the elements of all parts count together', () => {
  const sheets = (part: number): string => `xl/worksheets/sheet${part}.xml`;
  expect([isRefused(20, sheets), isRefused(21, sheets)]).toEqual([false, true]);
});

test('what is in pictures is no markup', () => {
  expect(isRefused(30, (part) => `xl/media/image${part}.png`)).toBe(false);
});
