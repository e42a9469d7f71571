import { describe, expect, it } from '@jest/globals';
import { serialOfTime } from '../../../src/core/calendar/excel-serial';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { createCalendar } from '../../../src/core/calendar/working-calendar';
import { DEFAULT_UNPLANNED_LIMITS, promptnessOf } from '../../../src/core/tracking/unplanned';

const calendar = createCalendar();
const serial = (time: string | null): number | null => (time === null ? null : serialOfTime(time));
const promptness = (type: string, from: string | null, held: string | null, asOf = '2024-12-31') =>
  promptnessOf(
    { type, from: serial(from), held: serial(held) },
    asOf as PlainDate,
    calendar,
    DEFAULT_UNPLANNED_LIMITS,
  );
const UNKNOWN = { workingDays: null, hours: null, inTime: null };

describe('an emergency', () => {
  it('is answered in time within 24 hours, to the minute', () => {
    const of = (held: string) => promptness('突发事件', '2024-06-20 08:30', held);
    expect(of('2024-06-21 08:30')).toEqual({ workingDays: null, hours: 24, inTime: true });
    expect(of('2024-06-21 08:31')).toMatchObject({ inTime: false });
    expect(of('2024-06-20 08:30')).toEqual({ workingDays: null, hours: 0, inTime: true });
  });
});

describe('a policy', () => {
  it('is explained in time within ten working days', () => {
    const of = (held: string) => promptness('政策解读', '2024-06-03 00:00', held);
    expect(of('2024-06-18 00:00')).toEqual({ workingDays: 10, hours: null, inTime: true });
    expect(of('2024-06-19 00:00')).toEqual({ workingDays: 11, hours: null, inTime: false });
  });
});

describe('any conference outside the plan', () => {
  it('is not in time before what it is about, or after the day of the assessment', () => {
    const late = { workingDays: null, hours: null, inTime: false };
    expect(promptness('突发事件', '2024-06-20 08:30', '2024-06-20 08:29')).toEqual(late);
    const [from, held] = ['2024-06-20 08:30', '2024-06-21 08:00'];
    expect(promptness('突发事件', from, held, '2024-06-20')).toEqual(late);
    expect(promptness('突发事件', from, held, '2024-06-21')).toMatchObject({ inTime: true });
  });

  it('cannot be told where a time is missing or the type knows no limit', () => {
    const time = '2024-06-20 08:30';
    expect(promptness('突发事件', null, time)).toEqual(UNKNOWN);
    expect(promptness('突发事件', time, null)).toEqual(UNKNOWN);
    expect(promptness('其他', time, time)).toEqual(UNKNOWN);
    const unreadable = { type: '突发事件', from: 0.5, held: serialOfTime(time) };
    const asOf = '2024-12-31' as PlainDate;
    expect(promptnessOf(unreadable, asOf, calendar, DEFAULT_UNPLANNED_LIMITS)).toEqual(UNKNOWN);
  });
});
