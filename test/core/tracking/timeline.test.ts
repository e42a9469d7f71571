import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { createCalendar } from '../../../src/core/calendar/working-calendar';
import { DEFAULT_TRACKING_LIMITS } from '../../../src/core/tracking/limits';
import { COUNTED, isOfMonth, progressOf, type Figure } from '../../../src/core/tracking/progress';
import { timelineEntry, yearScale } from '../../../src/core/tracking/timeline';
import { trackedPlan, type TrackedRow } from '../../support/tracked-plan';

const asOf = '2024-09-10' as PlainDate;
const progress = (rows: readonly TrackedRow[]) =>
  progressOf(trackedPlan(rows).rows, 2024, {
    asOf,
    calendar: createCalendar(),
    limits: DEFAULT_TRACKING_LIMITS,
  });
const entries = (rows: readonly TrackedRow[]) => progress(rows).rows.map(timelineEntry);

const MOVED = { 变更类型: '改期', 变更后时间: '11月份', 书面报告日期: '2024-05-20' } as const;

describe('a conference on the time line', () => {
  it('has its planned window, and no other unless a change has moved it', () => {
    const [entry] = entries([{ timing: '5月份' }]);
    expect(entry?.window).toMatchObject({ start: '2024-05-01', end: '2024-05-31' });
    expect(entry?.promised).toBeNull();
  });

  it('keeps the first promise of one that was moved', () => {
    const [entry] = entries([{ timing: '5月份', tracking: MOVED }]);
    expect(entry?.window).toMatchObject({ start: '2024-11-01', end: '2024-11-30' });
    expect(entry?.promised).toMatchObject({ start: '2024-05-01', end: '2024-05-31' });
  });

  it('stays where it was if the change was reported too late', () => {
    const late = { ...MOVED, 书面报告日期: '2024-06-01' };
    const [entry] = entries([{ timing: '5月份', tracking: late }]);
    expect(entry?.window?.end).toBe('2024-05-31');
    expect(entry?.promised).toBeNull();
  });

  it('has no window without a time', () => {
    expect(entries([{ timing: '待定' }])[0]?.window).toBeNull();
  });
});

describe('the scale of a year', () => {
  const scale = yearScale(2024);
  const day = (text: string) => text as PlainDate;

  it('begins with the first day and ends with the last', () => {
    const whole = { start: day('2024-01-01'), end: day('2024-12-31'), precision: 'year' } as const;
    expect(scale.stretch(whole)).toEqual({ from: 0, to: 1 });
    expect(scale.at(day('2024-07-01'))).toBeCloseTo(182.5 / 366);
  });

  it('places days of other years at its ends', () => {
    expect(scale.at(day('2023-12-31'))).toBe(0);
    expect(scale.at(day('2025-02-01'))).toBe(1);
  });
});

describe('what a figure counts', () => {
  const { counts, months, rows } = progress([
    { timing: '3月份', tracking: { 召开日期: '2024-03-20', 公开日期: '2024-03-22' } },
    { timing: '5月份', tracking: { 召开日期: '2024-06-03' } },
    { timing: '6月份' },
    { timing: '12月份' },
    { timing: '待定' },
  ]);

  it.each(Object.keys(COUNTED) as Figure[])('%s: as many conferences as it says', (figure) => {
    const counted = rows.filter((row) => COUNTED[figure](row, asOf));
    expect(counted).toHaveLength(counts[figure]);
  });

  it('and a month has those planned for it or held in it', () => {
    const june = rows.filter((row) => isOfMonth(row, 2024, 6)).map(({ row }) => row.index);
    expect(june).toEqual([2, 3]);
    expect(months[5]).toEqual({ month: 6, planned: 1, held: 1 });
  });
});
