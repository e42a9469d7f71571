import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../../../src/core/calendar/plain-date';
import { createCalendar } from '../../../../src/core/calendar/working-calendar';
import { DEFAULT_UNPLANNED_LIMITS } from '../../../../src/core/tracking/unplanned';
import {
  checkUnplanned,
  timeTyped,
  unplannedFields,
  type UnplannedDraft,
} from '../../../../src/core/tracking/forms/unplanned-form';

const check = (draft: UnplannedDraft, given: readonly string[] = []) =>
  checkUnplanned(draft, {
    year: 2024,
    today: '2024-09-10' as PlainDate,
    calendar: createCalendar(),
    limits: DEFAULT_UNPLANNED_LIMITS,
    given,
  });
const told = (draft: UnplannedDraft): string[] =>
  check(draft).problems.map(({ field, message }) => `${field} ${message}`);

const POLICY = {
  牵头发布单位: '发改委',
  类型: '政策解读',
  政策文件: '服务业发展若干措施',
  起算时间: '2024-6-3',
  召开时间: '6月14日',
  发布主题: '服务业发展若干措施政策解读',
};
const EVENT = {
  牵头发布单位: '应急局',
  类型: '突发事件',
  起算时间: '2024-06-20 08:30',
  召开时间: '6月21日8时00分',
  发布主题: '强降雨应对处置情况',
};

describe('a time as people type it', () => {
  it('is read in the usual forms, and is none without its clock time', () => {
    for (const text of ['2024-08-22 14:30', '2024/8/22 14:30', '8月22日14时30分', '8月22日 14：30'])
      expect(timeTyped(text, 2024)).toBe('2024-08-22 14:30');
    for (const text of ['2024-08-22', '14:30', '2024-08-22 24:30', '2024-02-30 10:00', '下午'])
      expect(timeTyped(text, 2024)).toBeNull();
  });
});

describe('the form 计划外发布会', () => {
  it('counts the working days that a policy took', () => {
    const { problems, warnings, promptness, entry } = check(POLICY, ['JW2024-004', 'FB2024-009']);
    expect([problems, warnings]).toEqual([[], []]);
    expect(promptness).toEqual({ workingDays: 8, hours: null, inTime: true });
    expect(entry).toMatchObject({
      编号: 'JW2024-005',
      起算时间: '2024-06-03 00:00',
      召开时间: '2024-06-14 00:00',
      通稿: '',
    });
  });

  it('counts the hours that an emergency took, and warns when it took too many', () => {
    expect(check(EVENT).promptness).toEqual({ workingDays: null, hours: 23.5, inTime: true });
    const late = check({ ...EVENT, 召开时间: '2024-06-21 08:31' });
    expect(late.promptness.inTime).toBe(false);
    expect(late.warnings).toEqual([{ field: '召开时间', message: 'late', data: {} }]);
    expect(late.entry).not.toBeNull();
  });

  it('asks for what the type needs, and takes nothing else', () => {
    expect(told({})).toEqual([
      '牵头发布单位 needed',
      '类型 needed',
      '发布主题 needed',
      '召开时间 needed',
    ]);
    expect(told({ 类型: '政策解读' })).toContain('政策文件 needed');
    expect(unplannedFields('其他')).not.toContain('起算时间');
    const { entry } = check({ ...POLICY, 类型: '其他' });
    expect(entry).toMatchObject({ 政策文件: '', 起算时间: '' });
  });

  it('refuses what cannot be', () => {
    expect(told({ ...EVENT, 起算时间: '6月20日' })).toEqual(['起算时间 notATime']);
    expect(told({ ...POLICY, 起算时间: '年初' })).toEqual(['起算时间 notADay']);
    expect(told({ ...POLICY, 召开时间: '2024-09-11' })).toEqual(['召开时间 future']);
    expect(told({ ...POLICY, 召开时间: '2024-06-02' })).toEqual(['召开时间 heldBefore']);
    expect(told({ ...POLICY, 公开日期: '6月13日', 实录链接: '见 www.a.gov.cn' })).toEqual([
      '公开日期 publishedBefore',
      '实录链接 notAnAddress',
    ]);
  });
});
