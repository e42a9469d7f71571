import { describe, expect, it } from '@jest/globals';
import {
  dateOfSerial,
  serialOfDate,
  serialOfTime,
  timeOfSerial,
} from '../../../src/core/calendar/excel-serial';
import type { PlainDate } from '../../../src/core/calendar/plain-date';

const NOON = 45_366.5; // 2024-03-15 12:00

describe('the serial number of a day', () => {
  it('counts as Excel does', () => {
    expect(serialOfDate('2024-03-15' as PlainDate)).toBe(45_366);
    expect(dateOfSerial(45_366)).toBe('2024-03-15');
    expect(dateOfSerial(45_366.75)).toBe('2024-03-15');
    expect(dateOfSerial(Number.NaN)).toBeNull();
  });

  it('is a day up to the end of 9999 and no day beyond, nor before 1900', () => {
    expect(dateOfSerial(2_958_465)).toBe('9999-12-31');
    expect(dateOfSerial(1)).toBe('1900-01-01');
    expect([2_958_466, 0, 0.5, -1].map(dateOfSerial)).toEqual([null, null, null, null]);
  });
});

describe('the serial number of a time', () => {
  it('is read to the minute, hours and minutes with two digits', () => {
    expect(timeOfSerial(NOON)).toBe('2024-03-15 12:00');
    expect(timeOfSerial(45_366)).toBe('2024-03-15 00:00');
    expect(timeOfSerial(45_366 + 65 / 1440)).toBe('2024-03-15 01:05');
    expect(timeOfSerial(45_366 + 1439 / 1440)).toBe('2024-03-15 23:59');
  });

  it('is rounded to the nearest minute, over midnight too', () => {
    expect(timeOfSerial(45_366 + 65.4 / 1440)).toBe('2024-03-15 01:05');
    expect(timeOfSerial(45_366 + 1439.6 / 1440)).toBe('2024-03-16 00:00');
  });

  it('is none where Excel shows no day', () => {
    expect([0, -1, Number.NaN, 2_958_466].map(timeOfSerial)).toEqual([null, null, null, null]);
  });

  it('comes from a text with day and clock time, and from no other', () => {
    expect(serialOfTime('2024-03-15 12:00')).toBe(NOON);
    expect(serialOfTime('2024-03-15 01:30')).toBe(45_366 + 90 / 1440);
    const others = [
      ...['2024-03-15', '12:00', '', '2024-02-30 12:00'],
      ...['于2024-03-15 12:00', '2024-03-15 12:00:30'],
    ];
    expect(others.map(serialOfTime)).toEqual(others.map(() => null));
  });

  it('reads back to the same time', () => {
    for (const time of ['2024-01-01 00:00', '2024-02-29 09:07', '2024-12-31 23:59'])
      expect(timeOfSerial(serialOfTime(time)!)).toBe(time);
  });
});
