import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { createCalendar } from '../../../src/core/calendar/working-calendar';
import { deadlineOf, originalDeadline, topicOf } from '../../../src/core/tracking/deadline';
import { DEFAULT_TRACKING_LIMITS } from '../../../src/core/tracking/limits';
import { statusOf } from '../../../src/core/tracking/status';
import { dateCell } from '../../support/rule-fixture';
import { trackedRow, type TrackedRow, type Typed } from '../../support/tracked-plan';

const calendar = createCalendar();
const day = (text: string): PlainDate => text as PlainDate;

function status(asOf: string, row: TrackedRow): string {
  return statusOf(trackedRow(row), {
    asOf: day(asOf),
    calendar,
    limits: DEFAULT_TRACKING_LIMITS,
  });
}

describe('the deadline', () => {
  const deadline = (tracking: Typed, timing = '8月份') =>
    deadlineOf(trackedRow({ timing, tracking }));
  const moved = { 变更类型: '改期', 变更后时间: '10月份' } as const;

  it('moves with a reschedule reported on the last day, and not a day later', () => {
    expect(deadline({ ...moved, 书面报告日期: '2024-08-31' })).toBe('2024-10-31');
    expect(deadline({ ...moved, 书面报告日期: '2024-09-01' })).toBe('2024-08-31');
  });

  it('moves only by a change of time', () => {
    const reported = { 变更后时间: '10月份', 书面报告日期: '2024-08-01' };
    const of = (变更类型: string) => deadline({ ...reported, 变更类型 });
    expect(of('改期并改题')).toBe('2024-10-31');
    expect([of('改题'), of('更换发布人'), of('取消'), of('')]).toEqual(
      Array.from({ length: 4 }, () => '2024-08-31'),
    );
  });

  it('stays where no report came, or the report’s date is text', () => {
    expect(deadline(moved)).toBe('2024-08-31');
    expect(deadline({ ...moved, 书面报告日期: "'2024-08-01" })).toBe('2024-08-31');
  });

  it.each(['待定', '每月', '13月', '下次会议后', ''])(
    'stays where the new time is 「%s」',
    (text) => {
      const tracking = { 变更类型: '改期', 变更后时间: text, 书面报告日期: '2024-08-01' };
      expect(deadline(tracking)).toBe('2024-08-31');
    },
  );

  it('comes with the new time of a plan that had none', () => {
    expect(deadline({ ...moved, 书面报告日期: '2024-09-10' }, '待定')).toBe('2024-10-31');
    expect(deadline(moved, '待定')).toBeNull();
  });

  it('is an Excel date itself, and the first promise is kept beside it', () => {
    const row = trackedRow({
      timing: dateCell('2024-05-16'),
      tracking: { ...moved, 书面报告日期: '2024-05-01' },
    });
    expect([originalDeadline(row), deadlineOf(row)]).toEqual(['2024-05-16', '2024-10-31']);
  });
});

describe('the topic in force', () => {
  it('is the other one that a change names', () => {
    const topic = (tracking: Typed) => topicOf(trackedRow({ topic: '招生政策', tracking }))?.clean;
    expect(topic({ 变更类型: '改题', 变更后主题: '学位 供给' })).toBe('学位供给');
    expect(topic({ 变更类型: '取消', 变更后主题: '学位供给' })).toBe('学位供给');
    expect(topic({ 变更后主题: '学位供给' })).toBe('招生政策');
    expect(topic({ 变更类型: '改题' })).toBe('招生政策');
  });
});

describe('the status', () => {
  const held = { 召开日期: '2024-08-20' } as const;

  it('is 已公开 once held and published', () => {
    const tracking = { ...held, 公开日期: '2024-08-23' };
    expect(status('2024-08-23', { tracking })).toBe('已公开');
    expect(status('2024-08-22', { tracking })).toBe('已召开待公开');
    expect(status('2024-08-19', { tracking })).toBe('临近');
  });

  it('is 超期未公开 after 20 working days', () => {
    // 20 August to 18 September 2024: twenty, with 14 September made up for the Mid-Autumn holiday.
    expect(status('2024-09-18', { tracking: held })).toBe('已召开待公开');
    expect(status('2024-09-19', { tracking: held })).toBe('超期未公开');
  });

  it('is 已取消 without another topic, and only while not held', () => {
    const cancelled = { 变更类型: '取消' };
    expect(status('2024-12-31', { tracking: cancelled })).toBe('已取消');
    expect(status('2024-12-31', { tracking: { ...cancelled, 变更后主题: '学位' } })).toBe(
      '逾期未召开',
    );
    expect(status('2024-08-21', { tracking: { ...cancelled, ...held } })).toBe('已召开待公开');
  });

  it('is 时间待定 without a deadline', () => {
    expect(status('2024-12-31', { timing: '待定' })).toBe('时间待定');
  });

  it('is 逾期未召开 from the day after the deadline, 临近 up to 30 days before it', () => {
    expect(status('2024-09-01', {})).toBe('逾期未召开');
    expect(status('2024-08-31', {})).toBe('临近');
    expect(status('2024-08-01', {})).toBe('临近');
    expect(status('2024-07-31', {})).toBe('未到期');
  });

  it('is 筹备中 once anything is done beforehand', () => {
    const of = (tracking: Typed) => status('2024-07-01', { tracking });
    expect(of({ 报批日期: '2024-07-01' })).toBe('筹备中');
    expect(of({ 报批日期: '2024-07-02' })).toBe('未到期');
    expect(of({ 报批日期: "'7月1日" })).toBe('未到期');
    expect(of({ 内容审核人: '张倩' })).toBe('筹备中');
    expect(of({ 对接宣传部: '否' })).toBe('筹备中');
    expect(of({ 变更原因: '待定' })).toBe('未到期');
  });

  it('needs no tracking columns', () => {
    const { timing } = trackedRow({ timing: '8月份' });
    const context = { asOf: day('2024-09-01'), calendar, limits: DEFAULT_TRACKING_LIMITS };
    expect(statusOf({ timing, tracking: null }, context)).toBe('逾期未召开');
  });

  it('counts weekdays in a year whose holidays are not known', () => {
    const asOf = day('2031-01-29');
    const row = trackedRow({ tracking: { 召开日期: '2031-01-01' } });
    const of = (limit: number) =>
      statusOf(row, { asOf, calendar, limits: { graceDays: limit, soonDays: 30 } });
    expect([of(20), of(19)]).toEqual(['已召开待公开', '超期未公开']);
  });
});
