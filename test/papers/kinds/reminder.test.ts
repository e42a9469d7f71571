import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/reading/read-settings';
import { LANGUAGES, type Language } from '../../../src/locales';
import { reminder } from '../../../src/papers/kinds/reminder';
import { paperSource } from '../../../src/papers/model/source';
import { subjectsOf } from '../../../src/papers/papers';
import { paperText } from '../../../src/papers/writers/text';
import { PERFECT } from '../../support/assess';
import { trackedSample, type Typed } from '../../support/tracked-plan';

const evidence: Readonly<Record<number, Typed>> = {
  20: { ...PERFECT, 召开日期: '2024-10-16', 实际发布人: '', 公开日期: '', 实录链接: '' },
};
const plan = trackedSample(evidence);

const sourceOf = (asOf: string, language: Language = 'zh-CN') =>
  paperSource(plan, DEFAULT_SETTINGS, asOf as PlainDate, language);

const remind = (unit: string, asOf: string, language: Language = 'zh-CN'): string =>
  paperText(reminder(sourceOf(asOf, language), unit));

describe('a reminder', () => {
  it('says what is overdue and due, with dates, as an office writes', () => {
    expect(remind('住建局', '2024-11-12').split('\n')).toEqual([
      '关于抓紧落实新闻发布会计划的催办函',
      '住建局：',
      '根据《2024年度新闻发布会计划》安排，截至2024年11月12日，你单位牵头的新闻发布会有以下事项需要办理，请抓紧落实。',
      '一、逾期未召开（1场）',
      '1.第19项“物业管理工作”应于2024年10月31日前召开，已逾期12天。请尽快召开；确需调整的，请及时将书面情况报政务公开办，并抄送宣传部。',
      '二、近期应召开（1场）',
      '1.第22项“老旧小区改造工作”应于2024年11月30日前召开，还有18天。请提前按程序报批、审核，并与宣传部、政务公开办做好对接。',
      '以上事项的办理情况，请及时反馈政务公开办。',
      '〔待填：发文机关〕',
      '2024年11月12日',
    ]);
  });

  it('asks on the day itself whether it will be held', () => {
    expect(remind('住建局', '2024-11-30')).toContain(
      '1.第22项“老旧小区改造工作”应于今日（2024年11月30日）前召开。',
    );
  });

  it('names the evidence that is missing, publication once', () => {
    const lines = remind('教育局', '2024-10-25').split('\n');
    expect(lines).toContain('三、待补佐证（1场）');
    expect(lines.at(-4)).toBe(
      '1.第20项“‘安心托幼’民生实事新闻发布会”已于2024年10月16日召开，尚缺：实际发布人。',
    );
  });

  it('says so where there is nothing to do, and is offered to nobody then', () => {
    expect(remind('统计局', '2024-02-01')).toContain('没有需要催办的事项');
    const offered = subjectsOf(sourceOf('2024-02-01'), '催办函').map(({ key }) => key);
    expect(offered).not.toContain('统计局');
    expect(subjectsOf(sourceOf('2024-11-12'), '催办函')).toContainEqual({
      key: '住建局',
      label: '住建局',
    });
  });

  it('leaves no place open in any language', () => {
    for (const language of LANGUAGES) {
      for (const unit of ['住建局', '教育局', '统计局'])
        expect(remind(unit, '2024-11-12', language)).not.toMatch(/[{}]/u);
    }
  });
});
