import { describe, expect, it } from '@jest/globals';
import { ADJUSTMENT_MESSAGES } from '../../src/core/assessment/adjustment-form';
import { ADJUSTMENT_TYPES } from '../../src/core/assessment/adjustments';
import { CELL_FATES } from '../../src/core/reconciliation/compare-scores';
import { ROW_STATES } from '../../src/core/assessment/assess-row';
import { CRITERIA } from '../../src/core/assessment/criteria';
import { LOSS_REASONS } from '../../src/core/assessment/criteria';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import { createCalendar } from '../../src/core/calendar/working-calendar';
import {
  CHOICE_COLUMNS,
  TRACKING_COLUMNS,
} from '../../src/core/plan/tracking-columns/tracking-columns';
import { FORM_MESSAGES } from '../../src/core/tracking/forms/form';
import { DEFAULT_TRACKING_LIMITS } from '../../src/core/tracking/limits';
import { progressOf } from '../../src/core/tracking/progress';
import { STATUSES } from '../../src/core/tracking/status';
import { UNPLANNED_TYPES } from '../../src/core/tracking/unplanned';
import { accountText } from '../../src/locales/drafts/account';
import { LANGUAGES, wordsOf } from '../../src/locales';
import { lossesText } from '../../src/locales/phrases/loss-text';
import { messagesFor } from '../../src/locales/messages';
import { reminderText } from '../../src/locales/drafts/reminder';
import { PERFECT, scored } from '../support/assess';
import { trackedPlan, trackedSample, type Typed } from '../support/tracked-plan';

const day = (text: string): PlainDate => text as PlainDate;

describe('the words of tracking and assessment', () => {
  it('name every column, message, criterion and reason, and no other', () => {
    const { tracking, assessment } = wordsOf('zh-CN');
    expect(Object.keys(tracking.columns)).toEqual(TRACKING_COLUMNS.map(({ name }) => name));
    expect(Object.keys(tracking.form)).toEqual(FORM_MESSAGES);
    expect(Object.keys(assessment.criteria)).toEqual([
      ...CRITERIA.map(({ code }) => code),
      '内容不实',
    ]);
    expect(Object.keys(assessment.reasons)).toEqual(LOSS_REASONS);
    const { progress, unplanned } = wordsOf('zh-CN');
    expect(Object.keys(progress.states)).toEqual(STATUSES);
    expect(Object.keys(unplanned.types)).toEqual(UNPLANNED_TYPES);
    const offered = CHOICE_COLUMNS.flatMap(({ choices }) => choices);
    expect(new Set(Object.keys(tracking.choices))).toEqual(new Set(offered));
    const { adjustment, assess } = wordsOf('zh-CN');
    expect(Object.keys(adjustment.types)).toEqual(ADJUSTMENT_TYPES);
    expect(Object.keys(adjustment.effects)).toEqual(ADJUSTMENT_TYPES);
    expect(Object.keys(adjustment.problems)).toEqual(ADJUSTMENT_MESSAGES);
    expect(Object.keys(assess.fates)).toEqual(CELL_FATES);
    expect(Object.keys(assess.states)).toEqual(ROW_STATES);
  });

  it('call columns, states, choices and criteria in Chinese as the workbook does', () => {
    const { tracking, assessment } = wordsOf('zh-CN');
    expect(Object.values(tracking.columns)).toEqual(Object.keys(tracking.columns));
    const { progress, unplanned } = wordsOf('zh-CN');
    for (const words of [progress.states, tracking.choices, unplanned.types])
      expect(Object.values(words)).toEqual(Object.keys(words));
    expect(CRITERIA.map(({ code }) => assessment.criteria[code])).toEqual(
      CRITERIA.map(({ name }) => name),
    );
  });
});

describe('the losses of a conference', () => {
  it('read as the sheet has them', () => {
    const { losses } = scored({ 报批日期: '2024-08-19', 对接政务公开办: '' });
    expect(lossesText(losses, wordsOf('zh-CN'))).toBe(
      '报批：提前1个工作日，扣6分；会前对接：未对接政务公开办，扣2.5分',
    );
    expect(lossesText([], wordsOf('zh-CN'))).toBe('');
  });
});

describe('a reminder', () => {
  const evidence: Readonly<Record<number, Typed>> = {
    20: { ...PERFECT, 召开日期: '2024-10-16', 实际发布人: '', 公开日期: '', 实录链接: '' },
  };
  const plan = trackedSample(evidence);
  const remind = (department: string, asOf: string, language: 'zh-CN' | 'en-US' = 'zh-CN') => {
    const rows = plan.rows.filter((row) => row.department?.name === department);
    const context = {
      asOf: day(asOf),
      calendar: createCalendar(),
      limits: DEFAULT_TRACKING_LIMITS,
    };
    const progress = progressOf(rows, 2024, context);
    return reminderText(
      { department, progress, asOf: day(asOf) },
      messagesFor(plan, language),
      language,
    );
  };

  it('says what is overdue and due, with dates, as an office writes', () => {
    expect(remind('住建局', '2024-11-12').split('\n')).toEqual([
      '关于做好新闻发布会有关工作的提醒',
      '住建局：',
      '截至2024年11月12日，你单位承担的政府信息公开新闻发布会有以下事项需要办理，请抓紧落实。',
      '一、逾期未召开（1场）',
      '1．序号19「物业管理工作」，截止日期2024年10月31日，已逾期12天。请尽快召开；确需调整的，请及时将书面情况报区政务公开办，并抄送区委宣传部。',
      '二、近期应召开（1场）',
      '1．序号22「老旧小区改造工作」，截止日期2024年11月30日，还有18天。请提前按程序报批、审核，并与区委宣传部、区政务公开办做好对接。',
      '以上事项办理情况请及时反馈。',
      '区政务公开办',
      '2024年11月12日',
    ]);
  });

  it('asks on the day itself whether it will be held', () => {
    expect(remind('住建局', '2024-11-30')).toContain(
      '1．序号22「老旧小区改造工作」，今天（2024年11月30日）截止。',
    );
  });

  it('names the evidence that is missing, publication once', () => {
    const lines = remind('教育局', '2024-10-25').split('\n');
    expect(lines).toContain('三、待补佐证（1场）');
    expect(lines.at(-4)).toBe(
      '1．序号20「“安心托幼”民生实事新闻发布会」，2024年10月16日召开，缺：实际发布人。',
    );
  });

  it('says so where there is nothing to do', () => {
    expect(remind('统计局', '2024-02-01')).toContain('没有需要催办的事项');
  });

  it('leaves no place open in any language', () => {
    for (const language of LANGUAGES) {
      for (const department of ['住建局', '教育局', '统计局'])
        expect(remind(department, '2024-11-12', language)).not.toMatch(/[{}]/u);
    }
  });
});

describe('the account of a change', () => {
  const [row] = trackedPlan([{ topic: '招生 政策', timing: '8 月份' }]).rows;
  const account = (变更类型: string, more: Typed = {}, language: 'zh-CN' | 'en-US' = 'zh-CN') =>
    accountText(
      {
        plan: { title: '2024年度新闻发布会计划' },
        row: row!,
        change: { 变更类型, 变更原因: '场地调整', ...more },
        date: day('2024-08-01'),
      },
      language,
    ).split('\n');

  it('says what was planned, why it changes and how', () => {
    expect(account('改期并改题', { 变更后时间: '10月份', 变更后主题: '学位供给' })).toEqual([
      '关于调整新闻发布会计划的情况说明',
      '区政务公开办：',
      '根据《2024年度新闻发布会计划》，我单位拟于8月份召开主题为「招生政策」的新闻发布会。',
      '因场地调整，现作如下调整：',
      '发布时间由8月份调整为10月份。',
      '发布主题由「招生政策」调整为「学位供给」。',
      '特此说明。',
      '抄送：区委宣传部',
      '教育局',
      '2024年8月1日',
    ]);
  });

  it('says of a cancellation whether there is another topic', () => {
    expect(account('取消')[4]).toBe('不再召开原主题发布会，将及时另选发布主题召开。');
    expect(account('取消', { 变更后主题: '学位供给' })[4]).toContain('另选「学位供给」');
    expect(account('更换发布人', { 实际发布人: '李静' })[4]).toBe('发布人由王海洋调整为李静。');
  });

  it('is complete in English', () => {
    const text = account('改期', { 变更后时间: '10月份' }, 'en-US').join('\n');
    expect(text).toContain('from 8月份 to 10月份');
    expect(text).not.toMatch(/[{}]/u);
  });
});
