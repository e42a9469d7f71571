import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  parsePlainDate,
  plainDate,
  type PlainDate,
} from '../../../src/core/calendar/plain-date';
import { createCalendar, legalHolidays } from '../../../src/core/calendar/working-calendar';

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

describe('the published days of a year', () => {
  it('are told by date with their names', () => {
    const days = legalHolidays(2024);
    expect(days[0]).toEqual({ date: '2024-01-01', kind: '休', name: '元旦' });
    expect(days.find(({ date }) => date === '2024-02-04')).toMatchObject({
      kind: '班',
      name: '春节',
    });
    expect(days.map(({ date }) => date)).toEqual(days.map(({ date }) => date).toSorted());
    expect(new Set(days.map(({ date }) => date.slice(0, 4)))).toEqual(new Set(['2024']));
  });

  it('are none where no schedule was published', () => {
    expect(legalHolidays(2090)).toEqual([]);
  });
});

describe('counting weekdays where holidays are not known', () => {
  const calendar = createCalendar();

  it('takes every weekday for a working day', () => {
    expect(calendar.countWorkingDays(day('2090-05-01'), day('2090-05-08'))).toBe(5);
    expect(calendar.countWorkingDays(day('2090-05-08'), day('2090-05-08'))).toBe(0);
    expect(calendar.countWorkingDays(day('2090-05-08'), day('2090-05-01'))).toBe(0);
  });

  it('counts the last day of a year too', () => {
    // 31 December 2090 is a Sunday, 30 and 29 are weekend and Friday.
    expect(calendar.countWorkingDays(day('2090-12-27'), day('2090-12-31'))).toBe(2);
    expect(calendar.countWorkingDays(day('2024-12-30'), day('2024-12-31'))).toBe(1);
  });

  it('does not say how many working days lie in a span that ends in such a year', () => {
    expect(calendar.workingDaysBetween(day('2090-01-02'), day('2090-01-03'))).toBeNull();
    expect(calendar.workingDaysBetween(day('2090-01-03'), day('2090-01-02'))).toBe(0);
  });
});

it('knows days that exist only', () => {
  expect(plainDate(2024, 2, 29)).toBe('2024-02-29');
  expect(plainDate(2023, 2, 29)).toBeNull();
  expect(parsePlainDate('2024-13-01')).toBeNull();
});
