import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../../../src/core/calendar/plain-date';
import { createCalendar } from '../../../../src/core/calendar/working-calendar';
import { checkChange } from '../../../../src/core/tracking/forms/change-form';
import type { FormCells } from '../../../../src/core/tracking/forms/form';
import { checkRegistration, fieldText } from '../../../../src/core/tracking/forms/registration';
import {
  checkUnplanned,
  timeTyped,
  unplannedFields,
  type UnplannedDraft,
} from '../../../../src/core/tracking/forms/unplanned-form';
import { DEFAULT_UNPLANNED_LIMITS } from '../../../../src/core/tracking/unplanned';
import { trackedPlan, trackedRow, type Typed } from '../../../support/tracked-plan';

const AS_OF = '2024-09-10' as PlainDate;

describe('the form 登记', () => {
  function register(draft: FormCells, tracking: Typed = {}) {
    const plan = trackedPlan([{ tracking }]);
    return checkRegistration(plan, plan.rows[0]!, draft, AS_OF);
  }

  it('tells with each problem what was typed', () => {
    const draft = {
      ...{ 报批日期: ' 上周 ', 召开日期: '2024-09-11', 通稿: '已发', 实录链接: '见 www.a.gov.cn' },
    };
    expect(register(draft).problems).toEqual([
      { field: '报批日期', message: 'notADate', data: { text: '上周' } },
      { field: '召开日期', message: 'future', data: { date: '2024-09-11', asOf: AS_OF } },
      { field: '通稿', message: 'badChoice', data: { text: '已发' } },
      { field: '实录链接', message: 'notAnAddress', data: { text: '见 www.a.gov.cn' } },
    ]);
  });

  it('takes what happened today, and blanks around a text are none of it', () => {
    const { problems, cells } = register({ 召开日期: '2024-09-10', 实际发布人: ' 王海洋 ' });
    expect(problems).toEqual([]);
    expect(cells).toEqual({ 召开日期: '2024-09-10', 实际发布人: '王海洋' });
  });

  it('tells with dates out of order which they are', () => {
    const held = { 召开日期: '2024-08-20' };
    expect(register({ 公开日期: '2024-08-19' }, held).problems).toEqual([
      {
        field: '公开日期',
        message: 'publishedBeforeHeld',
        data: { published: '2024-08-19', held: '2024-08-20' },
      },
    ]);
    expect(register({ 公开日期: '2024-08-19' }).problems).toEqual([
      { field: '召开日期', message: 'publishedNotHeld', data: { published: '2024-08-19' } },
    ]);
    expect(register({ 报批日期: '2024-08-20', 内容审核日期: '2024-08-21' }, held).warnings).toEqual(
      [
        {
          field: '报批日期',
          message: 'approvalNotBefore',
          data: { approved: '2024-08-20', held: '2024-08-20' },
        },
        {
          field: '内容审核日期',
          message: 'reviewAfter',
          data: { reviewed: '2024-08-21', held: '2024-08-20' },
        },
      ],
    );
  });

  it('finds nothing wrong with dates in order, or with one of a pair alone', () => {
    const inOrder = {
      ...{ 报批日期: '2024-08-19', 内容审核日期: '2024-08-20' },
      ...{ 召开日期: '2024-08-20', 公开日期: '2024-08-20' },
    };
    for (const draft of [inOrder, { 报批日期: '2024-08-19', 内容审核日期: '2024-08-20' }, {}]) {
      const { problems, warnings } = register(draft);
      expect([problems, warnings]).toEqual([[], []]);
    }
    expect(register({ 召开日期: '2024-08-20' }).warnings).toEqual([]);
  });

  it('shows a date as it is typed, and nothing of a row that is not tracked', () => {
    expect(fieldText(trackedRow({ tracking: { 召开日期: '2024-08-20' } }), '召开日期')).toBe(
      '2024-08-20',
    );
    expect(fieldText(trackedRow({ tracking: { 召开日期: "'8月20日" } }), '召开日期')).toBe(
      '8月20日',
    );
    expect(fieldText({ ...trackedRow({}), tracking: null }, '召开日期')).toBe('');
  });
});

describe('the form 变更', () => {
  function change(draft: FormCells, tracking: Typed = {}, timing = '10月份') {
    const plan = trackedPlan([{ timing, tracking: { 计划编号: 'FB2024-001', ...tracking } }]);
    return checkChange(plan, plan.rows[0]!, draft, { asOf: AS_OF, at: '2024-09-10 09:30' });
  }
  const reported = { 变更原因: '场地调整', 书面报告日期: '2024-09-09', 抄送宣传部: '是' };

  it('tells with each problem what was typed', () => {
    expect(change({ 变更类型: '推迟' }).problems).toEqual([
      { field: '变更类型', message: 'badChoice', data: { type: '推迟', text: '推迟' } },
    ]);
    expect(change({ 变更类型: '更换发布人', 变更原因: '出差' }).problems).toEqual([
      { field: '实际发布人', message: 'needed', data: { type: '更换发布人' } },
    ]);
    const moved = { ...reported, 变更类型: '改期' };
    expect(change({ ...moved, 变更后时间: '会后' }).problems).toEqual([
      { field: '变更后时间', message: 'unreadable', data: { text: '会后' } },
    ]);
    expect(change({ ...moved, 变更后时间: '每月' }).problems).toEqual([
      { field: '变更后时间', message: 'open', data: { text: '每月' } },
    ]);
    expect(change({ ...moved, 变更后时间: '11月', 书面报告日期: '上周' }).problems).toEqual([
      { field: '书面报告日期', message: 'notADate', data: { text: '上周' } },
    ]);
    expect(change({ ...moved, 变更后时间: '11月', 书面报告日期: '9月11日' }).problems).toEqual([
      { field: '书面报告日期', message: 'future', data: { date: '2024-09-11', asOf: AS_OF } },
    ]);
  });

  it('says nothing of a time where the topic alone changes', () => {
    const { problems, warnings, window } = change({
      ...reported,
      变更类型: '改题',
      变更后主题: '学位供给情况发布会',
      变更后时间: '会后',
    });
    expect([problems, warnings, window]).toEqual([[], [], null]);
  });

  it('takes a report of today and blanks around a text for none of it', () => {
    const { problems, cells } = change({
      ...{ 变更类型: '改期', 变更后时间: ' 11月 ', 变更原因: ' 调整 ' },
      ...{ 书面报告日期: ' 9月10日 ', 抄送宣传部: '是' },
    });
    expect(problems).toEqual([]);
    expect(cells).toMatchObject({ 变更后时间: '11月', 变更原因: '调整', 书面报告日期: AS_OF });
  });

  it('tells with each warning the days that it is about', () => {
    const moved = { ...reported, 变更类型: '改期' };
    expect(change({ ...moved, 变更后时间: '11月' }, {}, '8月份').warnings).toEqual([
      {
        field: '书面报告日期',
        message: 'reportLate',
        data: { reported: '2024-09-09', original: '2024-08-31' },
      },
    ]);
    expect(change({ ...moved, 变更后时间: '8月' }).warnings).toEqual([
      { field: '变更后时间', message: 'past', data: { end: '2024-08-31' } },
    ]);
    expect(change({ ...moved, 变更后时间: '2025年1月' }).warnings).toEqual([
      { field: '变更后时间', message: 'otherYear', data: { end: '2025-01-31' } },
    ]);
  });

  it('does not warn of a report on the last day, a new time that ends today or another topic', () => {
    const moved = { ...reported, 变更类型: '改期' };
    const onTheDay = { ...moved, 变更后时间: '11月', 书面报告日期: '8月31日' };
    expect(change(onTheDay, {}, '8月份').warnings).toEqual([]);
    expect(change({ ...moved, 变更后时间: '9月10日' }).warnings).toEqual([]);
    expect(change({ ...moved, 变更后时间: '11月' }, {}, '待定').warnings).toEqual([]);
    expect(
      change({ ...reported, 变更类型: '取消', 变更后主题: '学位供给情况发布会' }).warnings,
    ).toEqual([]);
  });

  it('warns of a reschedule that is undone by calling the conference off, not by moving it again', () => {
    const before: Typed = { 变更类型: '改期', 变更后时间: '12月份', 书面报告日期: '2024-09-01' };
    const messages = (draft: FormCells) =>
      change({ ...reported, ...draft }, before).warnings.map(({ message }) => message);
    expect(messages({ 变更类型: '取消', 变更后主题: '学位供给情况发布会' })).toEqual([
      'replacesReschedule',
    ]);
    expect(messages({ 变更类型: '改期', 变更后时间: '11月' })).toEqual([]);
  });

  it('keeps the day on which a reschedule was reported, or that it was not, when the topic changes too', () => {
    const topic = { ...reported, 变更类型: '改题', 变更后主题: '学位供给情况发布会' };
    const before: Typed = { 变更类型: '改期', 变更后时间: '12月份' };
    expect(change(topic, before).cells).toMatchObject({ 书面报告日期: '2024-09-09' });
    const told = { ...before, 书面报告日期: '2024-09-01' };
    expect(change(topic, told).cells).not.toHaveProperty('书面报告日期');
  });

  it('is no second topic where the conference was called off with another topic before', () => {
    const before: Typed = { 变更类型: '取消', 变更后主题: '学位供给情况发布会' };
    expect(
      change({ ...reported, 变更类型: '改期', 变更后时间: '11月' }, before).cells,
    ).toMatchObject({ 变更类型: '改期' });
    const empty: Typed = { 变更类型: '改题' };
    expect(
      change({ ...reported, 变更类型: '改期', 变更后时间: '11月' }, empty).cells,
    ).toMatchObject({ 变更类型: '改期' });
  });
});

describe('the form 计划外发布会', () => {
  const check = (draft: UnplannedDraft) =>
    checkUnplanned(draft, {
      year: 2024,
      today: AS_OF,
      calendar: createCalendar(),
      limits: DEFAULT_UNPLANNED_LIMITS,
      given: [],
    });
  const EVENT = {
    ...{ 牵头发布单位: '应急局', 类型: '突发事件', 发布主题: '强降雨应对处置情况' },
    ...{ 起算时间: '2024-06-20 08:30', 召开时间: '6月21日8时00分' },
  };

  it('reads clock times of a whole day, with or without a leading nought', () => {
    expect(timeTyped('2024-08-22 0:05', 2024)).toBe('2024-08-22 00:05');
    expect(timeTyped('2024-08-22T23:59', 2024)).toBe('2024-08-22 23:59');
    expect(timeTyped(' 8月22日9点5分 ', 2024)).toBe('2024-08-22 09:05');
    const none = ['2024-08-22 12:60', '2024-08-22 24:00', '', '8月22日9点5分左右'];
    expect(none.map((text) => timeTyped(text, 2024))).toEqual(none.map(() => null));
  });

  it('has a document for a policy and a beginning for policies and emergencies', () => {
    const asked = (type: string) =>
      ['政策文件', '起算时间'].filter((field) =>
        (unplannedFields(type) as readonly string[]).includes(field),
      );
    expect(asked('政策解读')).toEqual(['政策文件', '起算时间']);
    expect(asked('突发事件')).toEqual(['起算时间']);
    expect(asked('其他')).toEqual([]);
  });

  it('tells with each problem what was typed or which day it is about', () => {
    expect(check({ ...EVENT, 召开时间: '6月21日' }).problems).toEqual([
      { field: '召开时间', message: 'notATime', data: { text: '6月21日' } },
    ]);
    expect(check({ ...EVENT, 公开日期: '会后' }).problems).toEqual([
      { field: '公开日期', message: 'notADay', data: { text: '会后' } },
    ]);
    expect(check({ ...EVENT, 公开日期: '9月11日' }).problems).toEqual([
      { field: '公开日期', message: 'future', data: { date: '2024-09-11' } },
    ]);
    expect(check({ ...EVENT, 召开时间: '6月20日8时29分' }).problems).toEqual([
      { field: '召开时间', message: 'heldBefore', data: { from: '2024-06-20 08:30' } },
    ]);
    expect(check({ ...EVENT, 公开日期: '6月20日' }).problems).toEqual([
      { field: '公开日期', message: 'publishedBefore', data: { held: '2024-06-21 08:00' } },
    ]);
    const begun = { ...EVENT, 起算时间: '9月11日8:00', 召开时间: '9月11日9:00' };
    expect(check(begun).problems.map(({ field, message }) => `${field} ${message}`)).toEqual([
      '起算时间 future',
      '召开时间 future',
    ]);
  });

  it('takes a conference of today, held at once and published the same day', () => {
    const { problems, entry } = check({
      ...EVENT,
      ...{ 起算时间: ' 9月10日8:00 ', 召开时间: '9月10日8:00', 公开日期: '9月10日' },
    });
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({
      编号: 'JW2024-001',
      起算时间: '2024-09-10 08:00',
      公开日期: '2024-09-10',
    });
  });

  it('does not call a conference late before its times are in order', () => {
    expect(check({ ...EVENT, 召开时间: '6月20日8时29分' }).warnings).toEqual([]);
    expect(check({ ...EVENT, 召开时间: '6月23日8时29分', 发布主题: '' })).toMatchObject({
      warnings: [],
      entry: null,
    });
  });
});
