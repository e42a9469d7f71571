import { describe, expect, it } from '@jest/globals';
import { dateOfSerial } from '../../../src/core/calendar/excel-serial';
import {
  addDays,
  parsePlainDate,
  plainDate,
  type PlainDate,
} from '../../../src/core/calendar/plain-date';
import { createCalendar } from '../../../src/core/calendar/working-calendar';

const day = (text: string): PlainDate => parsePlainDate(text)!;

describe('the legal calendar', () => {
  const calendar = createCalendar();

  it.each([
    ['2024-04-03', true, 'a Wednesday'],
    ['2024-04-04', false, 'Tomb-Sweeping Day'],
    ['2024-04-07', true, 'a Sunday made up'],
    ['2024-04-13', false, 'a Saturday'],
    ['2024-10-01', false, 'National Day'],
    ['2024-10-12', true, 'a Saturday made up'],
  ])('%s: working %s, %s', (date, works) => {
    expect(calendar.isWorkingDay(day(date))).toBe(works);
  });

  it('counts the working days after one day up to another, make-up days included', () => {
    expect(calendar.workingDaysBetween(day('2024-04-03'), day('2024-04-09'))).toBe(3);
    expect(calendar.workingDaysBetween(day('2024-03-19'), day('2024-03-31'))).toBe(8);
    expect(calendar.workingDaysBetween(day('2024-03-21'), day('2024-03-22'))).toBe(1);
    expect(calendar.workingDaysBetween(day('2024-03-22'), day('2024-03-22'))).toBe(0);
    expect(calendar.workingDaysBetween(day('2024-03-22'), day('2024-03-21'))).toBe(0);
  });

  it('counts over the turn of a year as it counts day by day', () => {
    const [from, to] = [day('2022-12-20'), day('2024-02-20')];
    let count = 0;
    for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
      if (calendar.isWorkingDay(date)) count += 1;
    }
    expect(calendar.workingDaysBetween(from, to)).toBe(count);
  });

  it('says that it does not know a year instead of guessing', () => {
    expect(calendar.knows(2090)).toBe(false);
    expect(calendar.isWorkingDay(day('2090-05-03'))).toBeNull();
    expect(calendar.workingDaysBetween(day('2024-12-30'), day('2090-01-02'))).toBeNull();
  });
});

describe('the workbook’s own holidays', () => {
  it('make a year known, and stand alone for it', () => {
    const calendar = createCalendar([
      { date: day('2090-05-03'), kind: '休' },
      { date: day('2090-05-06'), kind: '班' },
      { date: day('2024-06-12'), kind: '休' },
    ]);
    expect(calendar.isWorkingDay(day('2090-05-03'))).toBe(false);
    expect(calendar.isWorkingDay(day('2090-05-06'))).toBe(true);
    expect(calendar.isWorkingDay(day('2024-06-12'))).toBe(false);
    // A holiday deleted from the table is none, whatever the library says.
    expect(calendar.isWorkingDay(day('2024-10-01'))).toBe(true);
    expect(calendar.isWorkingDay(day('2023-10-02'))).toBe(false);
  });
});

describe('dates', () => {
  it('exist or are null', () => {
    expect(plainDate(2024, 2, 29)).toBe('2024-02-29');
    expect(plainDate(2023, 2, 29)).toBeNull();
    expect(parsePlainDate('2024-13-01')).toBeNull();
  });

  it('come from Excel serials, the clock time dropped', () => {
    expect(dateOfSerial(45366)).toBe('2024-03-15');
    expect(dateOfSerial(45366.75)).toBe('2024-03-15');
    expect(dateOfSerial(1)).toBe('1900-01-01');
    expect(dateOfSerial(0)).toBeNull();
    expect(dateOfSerial(Number.NaN)).toBeNull();
  });
});
