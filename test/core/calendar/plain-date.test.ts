import { describe, expect, it } from '@jest/globals';
import {
  addMonths,
  parsePlainDate,
  plainDate,
  quarterOf,
  type PlainDate,
} from '../../../src/core/calendar/plain-date';

describe('a date', () => {
  it('lies between 1900 and 9999', () => {
    expect(plainDate(1900, 1, 1)).toBe('1900-01-01');
    expect(plainDate(9999, 12, 31)).toBe('9999-12-31');
    expect(plainDate(1899, 12, 31)).toBeNull();
    expect(plainDate(10_000, 1, 1)).toBeNull();
  });

  it('is read from a text that is nothing else', () => {
    expect(parsePlainDate('2024-03-05')).toBe('2024-03-05');
    const others = [
      '',
      '2024-3-5',
      'x2024-03-05',
      '2024-03-05x',
      '2024-03-05 10:00',
      '12024-03-05',
    ];
    expect(others.map(parsePlainDate)).toEqual(others.map(() => null));
  });

  it('belongs to a quarter', () => {
    const quarters = ['01', '03', '04', '06', '07', '09', '10', '12'].map((month) =>
      quarterOf(`2024-${month}-15` as PlainDate),
    );
    expect(quarters).toEqual([1, 1, 2, 2, 3, 3, 4, 4]);
  });

  it('moves by months to the last day of a shorter one', () => {
    expect(addMonths('2024-01-31' as PlainDate, 1)).toBe('2024-02-29');
    expect(addMonths('2024-01-15' as PlainDate, -1)).toBe('2023-12-15');
  });
});
