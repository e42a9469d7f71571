import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { createCalendar } from '../../../src/core/calendar/working-calendar';
import { DEFAULT_TRACKING_LIMITS } from '../../../src/core/tracking/limits';
import { missingEvidence } from '../../../src/core/tracking/missing-evidence';
import { progressOf, type DueRow } from '../../../src/core/tracking/progress';
import { trackedPlan, trackedRow, type TrackedRow, type Typed } from '../../support/tracked-plan';

const calendar = createCalendar();
const progress = (asOf: string, rows: readonly TrackedRow[]) =>
  progressOf(trackedPlan(rows).rows, 2024, {
    asOf: asOf as PlainDate,
    calendar,
    limits: DEFAULT_TRACKING_LIMITS,
  });
const days = (rows: readonly DueRow[]) => rows.map((due) => [due.row.index, due.days]);

const YEAR: readonly TrackedRow[] = [
  { timing: '3月份', tracking: { 召开日期: '2024-03-20', 公开日期: '2024-03-22' } },
  { timing: '5月份', tracking: { 召开日期: '2024-06-03' } },
  { timing: '6月份' },
  { timing: '7月份', tracking: { 变更类型: '取消' } },
  { timing: '8月份' },
  { timing: '9月20日' },
  { timing: '9月10日' },
  { timing: '10月8日' },
  { timing: '12月份', tracking: { 召开日期: '2024-09-06' } },
  { timing: '待定' },
];

describe('what is due on 10 September', () => {
  const { counts, months, ...lists } = progress('2024-09-10', YEAR);

  it('is counted', () => {
    expect(counts).toEqual({
      planned: 10,
      due: 7,
      held: 3,
      onTime: 2,
      dueWithDeadline: 7,
      onTimeShare: 2 / 7,
      overdue: 2,
      unpublished: 2,
    });
  });

  it('lists the overdue, longest first, without cancelled ones', () => {
    expect(days(lists.overdue)).toEqual([
      [3, 72],
      [5, 10],
    ]);
  });

  it('lists those of the month with the days left, the last day included, then those that are near', () => {
    expect(days(lists.thisMonth)).toEqual([
      [7, 0],
      [6, 10],
    ]);
    expect(days(lists.soon)).toEqual([[8, 28]]);
  });

  it('lists the unpublished with working days, longest first', () => {
    expect(days(lists.unpublished)).toEqual([
      [2, 70],
      [9, 2],
    ]);
    expect(lists.unpublished.map(({ status }) => status)).toEqual(['超期未公开', '已召开待公开']);
  });

  it('counts planned and held month by month', () => {
    const counted = months.flatMap(({ month, planned, held }) =>
      planned + held > 0 ? [[month, planned, held]] : [],
    );
    expect(counted).toEqual([
      [3, 1, 1],
      [5, 1, 0],
      [6, 1, 1],
      [7, 1, 0],
      [8, 1, 0],
      [9, 2, 1],
      [10, 1, 0],
      [12, 1, 0],
    ]);
    expect(months).toHaveLength(12);
  });
});

describe('the share held in time', () => {
  it('is none where nothing is due', () => {
    expect(progress('2024-01-10', [{ timing: '3月份' }]).counts.onTimeShare).toBeNull();
  });
});

describe('conferences held in time', () => {
  it('are those on the last day of the window too, and none of those without a day', () => {
    const { counts } = progress('2024-09-10', [
      { timing: '8月份', tracking: { 召开日期: '2024-08-31' } },
      { timing: '8月份', tracking: { 召开日期: '2024-09-01' } },
      { timing: '待定', tracking: { 召开日期: '2024-08-01' } },
    ]);
    expect(counts).toMatchObject({ due: 3, held: 3, onTime: 1, onTimeShare: 1 / 2 });
  });
});

describe('the lists', () => {
  it('are sorted by the days that they tell, however the plan stands', () => {
    const { soon, thisMonth } = progress('2024-09-10', [
      { timing: '10月10日' },
      { timing: '10月8日' },
      { timing: '9月25日' },
      { timing: '9月12日' },
    ]);
    expect(days(soon)).toEqual([
      [2, 28],
      [1, 30],
    ]);
    expect(days(thisMonth)).toEqual([
      [4, 2],
      [3, 15],
    ]);
  });

  it('count a month of the year that is asked for only', () => {
    const { months } = progress('2024-12-31', [
      { timing: '2025年3月' },
      { timing: '3月份', tracking: { 召开日期: '2024-03-20' } },
    ]);
    expect(months[2]).toEqual({ month: 3, planned: 1, held: 1 });
  });

  it('name the held conferences that lack evidence, in the order of the plan, and no other', () => {
    const complete: Typed = {
      ...{ 报批日期: '2024-08-12', 内容审核日期: '2024-08-16', 对接宣传部: '是' },
      ...{ 对接政务公开办: '是', 召开日期: '2024-08-20', 实际发布人: '王海洋', 通稿: '有' },
      ...{ 记者问答: '有', 图片视频: '有', 公开日期: '2024-08-23' },
      实录链接: 'https://www.example.gov.cn/1.html',
    };
    const { incomplete } = progress('2024-09-10', [
      { tracking: { ...complete, 通稿: '无' } },
      { tracking: complete },
      {},
      { tracking: { ...complete, 实录链接: '', 公开日期: '' } },
    ]);
    expect(
      incomplete.map(({ row, held, missing }) => [
        row.index,
        held,
        missing.map(({ column, kind }) => `${column} ${kind}`),
      ]),
    ).toEqual([
      [1, '2024-08-20', ['通稿 none']],
      [4, '2024-08-20', ['公开日期 empty', '实录链接 empty']],
    ]);
  });
});

describe('missing evidence', () => {
  const missing = (tracking: Typed, row: TrackedRow = {}) =>
    missingEvidence(trackedRow({ ...row, tracking }), '2024-12-31' as PlainDate).map(
      ({ column, kind }) => (kind === 'none' ? `${column}=无` : column),
    );
  const held = { 召开日期: '2024-08-20' };

  it('is asked for only of conferences that were held', () => {
    expect(missing({})).toEqual([]);
    expect(missing({ 召开日期: '2025-01-02' })).toEqual([]);
  });

  it('is every empty cell, what is no date and what is marked 无', () => {
    expect(missing(held)).toEqual([
      ...['报批日期', '内容审核日期', '对接宣传部', '对接政务公开办', '实际发布人'],
      ...['通稿', '记者问答', '图片视频', '公开日期', '实录链接'],
    ]);
    const filled = { 对接宣传部: '否', 对接政务公开办: '是', 实际发布人: '王海洋', 通稿: '有' };
    expect(
      missing({ ...held, ...filled, 报批日期: "'8月1日", 记者问答: '无', 图片视频: '不适用' }),
    ).toEqual(['报批日期', '内容审核日期', '记者问答=无', '公开日期', '实录链接']);
  });

  it('includes the report of a change or a late conference, and no spokesperson that nobody planned', () => {
    expect(missing({ 召开日期: '2024-09-02' }).slice(0, 2)).toEqual(['书面报告日期', '抄送宣传部']);
    expect(missing({ ...held, 变更类型: '改题' }).slice(0, 2)).toEqual([
      '书面报告日期',
      '抄送宣传部',
    ]);
    expect(missing(held, { spokesperson: '待定' })).not.toContain('实际发布人');
  });
});
