import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/reading/read-settings';
import type { Language } from '../../../src/locales';
import {
  changeAccount,
  registeredChange,
  typedChange,
} from '../../../src/papers/kinds/change-account';
import { paperSource } from '../../../src/papers/model/source';
import { paperText } from '../../../src/papers/writers/text';
import { yearAsOf, yearPlan, yearSettings } from '../../support/read-year';
import { trackedPlan, type Typed } from '../../support/tracked-plan';

const plan = trackedPlan([{ topic: '招生 政策', timing: '8 月份' }]);
const [row] = plan.rows;

function account(变更类型: string, more: Typed = {}, language: Language = 'zh-CN'): string[] {
  const source = paperSource(plan, DEFAULT_SETTINGS, '2024-08-01' as PlainDate, language);
  const change = { 变更类型, 变更原因: '场地调整', ...more };
  return paperText(changeAccount(source, typedChange(row!, change))).split('\n');
}

describe('the account of a change', () => {
  it('says what was planned, why it changes and how', () => {
    expect(account('改期并改题', { 变更后时间: '10月份', 变更后主题: '学位供给' })).toEqual([
      '关于调整新闻发布会计划的情况说明',
      '政务公开办：',
      '根据《2024年度新闻发布会计划》，我单位拟于8月份召开主题为“招生政策”的新闻发布会。',
      '因场地调整，现作如下调整：',
      '发布时间由8月份调整为10月份。',
      '发布主题由“招生政策”调整为“学位供给”。',
      '特此说明。',
      '教育局',
      '2024年8月1日',
      '抄送：宣传部',
    ]);
  });

  it('says of a cancellation whether there is another topic', () => {
    expect(account('取消')[4]).toBe('不再召开原主题发布会，将及时另选发布主题召开。');
    expect(account('取消', { 变更后主题: '学位供给' })[4]).toContain('另选“学位供给”');
    expect(account('更换发布人', { 实际发布人: '李静' })[4]).toBe(
      '发布人由副局长 王海洋调整为李静。',
    );
  });

  it('marks what is not known instead of inventing it', () => {
    expect(account('改期', { 变更原因: ' ' }).slice(3, 5)).toEqual([
      '因〔待填：变更原因〕，现作如下调整：',
      '发布时间由8月份调整为〔待填：变更后时间〕。',
    ]);
    expect(account('')[4]).toBe('调整情况：〔待填：变更类型〕。');
  });

  it('takes a reason as people write it', () => {
    const reasons = ['因场地调整。', '由于场地调整', '因为场地调整，', ' 场地调整；'];
    for (const 变更原因 of reasons)
      expect(account('改期', { 变更原因 })[3]).toBe('因场地调整，现作如下调整：');
    expect(account('改期', { 变更原因: '因素材未定' })[3]).toBe('因因素材未定，现作如下调整：');
  });

  it('has a time that is none in brackets', () => {
    const open = trackedPlan([{ topic: '招生政策', timing: '待定' }]);
    const source = paperSource(open, DEFAULT_SETTINGS, '2024-08-01' as PlainDate, 'zh-CN');
    const change = { 变更类型: '改期', 变更后时间: '10月份' };
    const lines = paperText(changeAccount(source, typedChange(open.rows[0]!, change))).split('\n');
    expect(lines[2]).toBe(
      '根据《2024年度新闻发布会计划》，我单位拟召开主题为“招生政策”的新闻发布会（时间：待定）。',
    );
  });

  it('bears the day of the written report, if there was one', () => {
    expect(account('取消', { 书面报告日期: '2024-07-30' }).at(-2)).toBe('2024年7月30日');
    const source = paperSource(yearPlan, yearSettings, yearAsOf, 'zh-CN');
    const cancelled = yearPlan.rows.find(({ id }) => id === 'FB2024-013')!;
    const lines = paperText(changeAccount(source, registeredChange(cancelled, source)!)).split(
      '\n',
    );
    expect(lines.at(-2)).toBe('2024年8月20日');
  });

  it('is complete in English', () => {
    const text = account('改期', { 变更后时间: '10月份' }, 'en-US').join('\n');
    expect(text).toContain('from 8月份 to 10月份');
    expect(text).not.toMatch(/[{}]/u);
  });

  it('of a row moved twice is about the last change, as the change ledger has it', () => {
    const source = paperSource(yearPlan, yearSettings, yearAsOf, 'zh-CN');
    const moved = yearPlan.rows.find(({ id }) => id === 'FB2024-028')!;
    const lines = paperText(changeAccount(source, registeredChange(moved, source)!));
    expect(lines).toContain('发布时间由2025年1月调整为2025年2月。');
    const unchanged = yearPlan.rows.find(({ id }) => id === 'FB2024-001')!;
    expect(registeredChange(unchanged, source)).toBeNull();
  });
});
