import { describe, expect, it } from '@jest/globals';
import type { Adjustment } from '../../../src/core/assessment/adjustments';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import type { Plan } from '../../../src/core/plan/model/plan';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/reading/read-settings';
import type { Settings } from '../../../src/core/settings/settings';
import { LANGUAGES, type Language } from '../../../src/locales';
import { bulletin } from '../../../src/papers/kinds/bulletin';
import { paperSource, type PaperSource } from '../../../src/papers/model/source';
import { paperText } from '../../../src/papers/writers/text';
import { PERFECT } from '../../support/assess';
import { yearAsOf, yearPlan, yearSettings } from '../../support/read-year';
import { trackedPlan } from '../../support/tracked-plan';

const settingsOf = (adjustments: readonly Adjustment[]): Settings => ({
  ...DEFAULT_SETTINGS,
  adjustments,
});

function linesOf(source: PaperSource, unit = ''): string[] {
  const paper = bulletin(source, unit);
  return paper === null ? [] : paperText(paper).split('\n');
}

const yearLines = (language: Language = 'zh-CN', asOf: PlainDate = yearAsOf): string[] =>
  linesOf(paperSource(yearPlan, yearSettings, asOf, language));

const textOf = (plan: Plan, adjustments: readonly Adjustment[] = []): string[] =>
  linesOf(paperSource(plan, settingsOf(adjustments), yearAsOf, 'zh-CN'));

/** The lines under a heading. */
function under(lines: readonly string[], heading: string): string[] {
  const rest = lines.slice(lines.findIndex((line) => line.endsWith(`、${heading}`)) + 1);
  const end = rest.findIndex((line) => /^[一二三四五]、|^请各单位/u.test(line));
  return rest.slice(0, end);
}

describe('the bulletin of the sample year', () => {
  const lines = yearLines();

  it('says what was assessed, by which scheme and as of which day', () => {
    expect(lines.slice(0, 3)).toEqual([
      '关于2024年度新闻发布会计划落实情况考核结果的通报',
      '各有关单位：',
      '根据《2024年度新闻发布会计划》和新闻发布会落实考核方案（v1），政务公开办对截至2024年12月31日的落实情况进行了考核。现将结果通报如下：',
    ]);
    expect(lines.slice(-2)).toEqual(['〔待填：发文机关〕', '2024年12月31日']);
  });

  it('counts conferences and grades', () => {
    expect(under(lines, '总体情况')).toEqual([
      '计划召开新闻发布会30场，涉及13个单位。已召开23场，其中按期召开18场；计分26场，未到期3场，不计考核1场。',
      '参加排名的单位11个：优秀6个、良好1个、合格1个、不合格3个。',
    ]);
  });

  it('ranks departments, and tells shared ranks and too few conferences', () => {
    const ranks = under(lines, '考核排名');
    expect(ranks).toHaveLength(12);
    expect(ranks.slice(0, 5)).toEqual([
      '名次\t单位\t计分场次\t得分\t等级\t备注',
      '1\t农业农村水利局\t1\t101.00\t优秀\t仅供参考',
      '2\t民政局\t1\t97.90\t优秀\t仅供参考',
      '3\t人社局\t2\t95.00\t优秀\t并列',
      '3\t财政局\t1\t95.00\t优秀\t并列；仅供参考',
    ]);
  });

  it('says why a department has no rank', () => {
    expect(under(lines, '未参加排名的单位')).toEqual([
      '1.文旅局：适用的评分项不足，由人工评定。',
      '2.卫健委：泄密，一票否决，等级为不合格，得分78.00分（铜官政务办〔2024〕27号）。',
    ]);
  });

  it('gives the reason for every point, and says once that a conference was not held', () => {
    const reasons = under(lines, '失分情况');
    expect(reasons[reasons.indexOf('（六）住建局') + 1]).toBe(
      '第19项“物业管理工作”得61.5分：按期召开：逾期12天，扣12分；变更手续：无书面报告、未抄送宣传部，扣10分；报批：提前1个工作日，扣6分；会前对接：未对接政务公开办，扣2.5分；记者问答：未提供，扣6分；公开时限：13个工作日后公开，扣2分。',
    );
    expect(reasons[reasons.indexOf('（十）城市管理行政执法局') + 1]).toBe(
      '第21项“规范城区摊群点管理，实现‘三赢’局面”得0.0分：未召开，扣90分；变更手续：无书面报告、未抄送宣传部，扣10分。',
    );
  });

  it('names decisions with their documents, what counts of them, and no line without one', () => {
    expect(under(lines, '加分扣分情况')).toEqual([
      '1.农业农村水利局：主要负责人出席发布，加1分。',
      '2.财政局：未按时报送季度计划，扣1分（铜官政务办〔2024〕24号）。',
      '3.发改委：及时召开政策解读发布会，加1分；承办全市现场观摩会，加6分（铜官政务办〔2024〕26号）；按方案规定实加5分。',
      '4.住建局：经验做法获市级通报表扬，加2分（铜官政务办〔2024〕25号）。',
      '5.教育局：未按要求报送年度总结，扣3分（铜官政务办〔2024〕22号）。',
      '6.市监局：第17项“铜官区食品安全监管情况发布会”内容不实，扣5分（铜官政务办〔2024〕21号）。',
      '7.应急管理局：及时召开突发事件发布会，加1分；两次未按要求参加业务培训，扣12分（铜官政务办〔2024〕23号）；按方案规定实扣10分。',
    ]);
  });

  it('is complete in every language', () => {
    for (const language of LANGUAGES) expect(yearLines(language).join('')).not.toMatch(/[{}[\]]/u);
    expect(yearLines('en-US')).toContain('3\t人社局\t2\t95.00\tExcellent\tshared');
  });

  it('tells of a day early in the year that nothing was scored yet', () => {
    const early = yearLines('zh-CN', '2024-01-31' as PlainDate);
    expect(under(early, '总体情况')).toEqual([
      '计划召开新闻发布会30场，涉及13个单位。已召开0场，其中按期召开0场；计分0场，未到期29场，不计考核1场。',
    ]);
    expect(early).toContain('1.发改委：没有计分场次，不参评。');
    expect(early.join()).not.toContain('失分情况');
  });
});

describe('a bulletin', () => {
  it('for one department tells of nobody else', () => {
    const lines = linesOf(paperSource(yearPlan, yearSettings, yearAsOf, 'zh-CN'), '住建局');
    expect(lines[1]).toBe('住建局：');
    expect(lines.slice(3)).toEqual([
      '一、考核排名',
      '名次\t单位\t计分场次\t得分\t等级\t备注',
      '7\t住建局\t2\t82.75\t良好\t',
      '二、失分情况',
      expect.stringMatching(/^第19项/u),
      '三、加分扣分情况',
      '1.住建局：经验做法获市级通报表扬，加2分（铜官政务办〔2024〕25号）。',
      '请你单位对照失分事项抓紧整改、补齐佐证，切实做好新闻发布会各项工作。',
      ...lines.slice(-2),
    ]);
  });

  it('leaves out what there is nothing to say of', () => {
    const lines = textOf(trackedPlan([{ tracking: PERFECT }]));
    expect(lines.filter((line) => /^[一二三四五]、/u.test(line))).toEqual([
      '一、总体情况',
      '二、考核排名',
    ]);
  });

  it('calls a decision without a note by its type', () => {
    const line = { department: '教育局', id: '', points: 2, document: '〔2024〕8号' } as const;
    const lines = textOf(trackedPlan([{ tracking: PERFECT }]), [
      { ...line, type: '其他扣分' },
      { ...line, type: '其他加分', points: 1 },
    ]);
    expect(under(lines, '加分扣分情况')).toEqual([
      '1.教育局：其他扣分，扣2分（〔2024〕8号）；其他加分，加1分（〔2024〕8号）。',
    ]);
  });

  it('is empty where no department leads a conference', () => {
    expect(textOf(trackedPlan([]))).toEqual([]);
  });
});
