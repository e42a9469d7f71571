import { describe, expect, it } from '@jest/globals';
import type { Adjustment } from '../../../src/core/assessment/adjustments';
import { assessPlan } from '../../../src/core/assessment/assess-plan';
import { DEFAULT_SCHEME } from '../../../src/core/assessment/scheme';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { createCalendar } from '../../../src/core/calendar/working-calendar';
import type { Plan } from '../../../src/core/plan/model/plan';
import { assessingWith } from '../../../src/core/settings/use-settings';
import { LANGUAGES, type Language } from '../../../src/locales';
import { bulletinText } from '../../../src/locales/drafts/bulletin';
import { messagesFor } from '../../../src/locales/messages';
import { PERFECT } from '../../support/assess';
import { yearAsOf, yearPlan, yearSettings } from '../../support/read-year';
import { trackedPlan } from '../../support/tracked-plan';

const { numbers } = DEFAULT_SCHEME;

function yearText(language: Language = 'zh-CN', asOf: PlainDate = yearAsOf): string {
  const assessment = assessPlan(yearPlan, assessingWith(yearSettings, asOf))!;
  const { adjustments } = yearSettings;
  return bulletinText(
    { plan: yearPlan, assessment, adjustments, numbers },
    messagesFor(yearPlan, language),
    language,
  );
}

function textOf(plan: Plan, adjustments: readonly Adjustment[] = []): string[] {
  const options = { asOf: yearAsOf, calendar: createCalendar(), adjustments };
  const assessment = assessPlan(plan, options)!;
  const source = { plan, assessment, adjustments, numbers };
  return bulletinText(source, messagesFor(plan, 'zh-CN'), 'zh-CN').split('\n');
}

/** The lines under a heading. */
function under(lines: readonly string[], heading: string): string[] {
  const rest = lines.slice(lines.findIndex((line) => line.endsWith(`、${heading}`)) + 1);
  const end = rest.findIndex((line) => /^[一二三四五]、|^请各单位/u.test(line));
  return rest.slice(0, end);
}

describe('the bulletin of the sample year', () => {
  const lines = yearText().split('\n');

  it('says what was assessed, by which scheme and as of which day', () => {
    expect(lines.slice(0, 3)).toEqual([
      '关于2024年度新闻发布会计划落实情况考核结果的通报',
      '各有关单位：',
      '根据《2024年度新闻发布会计划》和新闻发布会落实考核方案（v1），区政务公开办对截至2024年12月31日的落实情况进行了考核。现将结果通报如下：',
    ]);
    expect(lines.slice(-2)).toEqual(['区政务公开办', '2024年12月31日']);
  });

  it('counts conferences and grades', () => {
    expect(under(lines, '总体情况')).toEqual([
      '计划召开新闻发布会30场，涉及13个单位。已召开23场，其中按期召开18场；计分26场，未到期3场，不计考核1场。',
      '参加排名的单位11个：优秀6个、良好1个、合格1个、不合格3个。',
    ]);
  });

  it('ranks departments, and tells shared ranks and too few conferences', () => {
    const ranks = under(lines, '考核排名');
    expect(ranks).toHaveLength(11);
    expect(ranks.slice(0, 4)).toEqual([
      '第1名  农业农村水利局  101.00分  优秀（计分1场，仅供参考）',
      '第2名  民政局  97.90分  优秀（计分1场，仅供参考）',
      '第3名  人社局  95.00分  优秀（并列）',
      '第3名  财政局  95.00分  优秀（并列；计分1场，仅供参考）',
    ]);
  });

  it('says why a department has no rank', () => {
    expect(under(lines, '未参加排名的单位')).toEqual([
      '1．文旅局：适用的评分项不足，由人工评定。',
      '2．卫健委：泄密，一票否决，等级为不合格，得分78.00分（铜官政务办〔2024〕27号）。',
    ]);
  });

  it('gives the reason for every point, and says once that a conference was not held', () => {
    const reasons = under(lines, '失分情况');
    expect(reasons).toContain(
      '6．住建局：序号19「物业管理工作」得61.5分：按期召开：逾期12天，扣12分；变更手续：无书面报告、未抄送宣传部，扣10分；报批：提前1个工作日，扣6分；会前对接：未对接政务公开办，扣2.5分；记者问答：未提供，扣6分；公开时限：13个工作日后公开，扣2分。',
    );
    expect(reasons).toContain(
      '10．城市管理行政执法局：序号21「规范城区摊群点管理，实现“三赢”局面」得0.0分：未召开，扣90分；变更手续：无书面报告、未抄送宣传部，扣10分。',
    );
  });

  it('names decisions with their documents, what counts of them, and no line without one', () => {
    expect(under(lines, '加分扣分情况')).toEqual([
      '1．农业农村水利局：主要负责人出席发布，加1分。',
      '2．财政局：未按时报送季度计划，扣1分（铜官政务办〔2024〕24号）。',
      '3．发改委：及时召开政策解读发布会，加1分；承办全市现场观摩会，加6分（铜官政务办〔2024〕26号）；按方案计扣0分、加5分。',
      '4．住建局：经验做法获市级通报表扬，加2分（铜官政务办〔2024〕25号）。',
      '5．教育局：未按要求报送年度总结，扣3分（铜官政务办〔2024〕22号）。',
      '6．市监局：序号17内容不实，扣5分（铜官政务办〔2024〕21号）。',
      '7．应急管理局：及时召开突发事件发布会，加1分；两次未按要求参加业务培训，扣12分（铜官政务办〔2024〕23号）；按方案计扣10分、加0分。',
    ]);
  });

  it('is complete in every language', () => {
    for (const language of LANGUAGES) expect(yearText(language)).not.toMatch(/[{}[\]]/u);
    expect(yearText('en-US')).toContain('No. 3  人社局  95.00  Excellent (shared)');
  });

  it('tells of a day early in the year that nothing was scored yet', () => {
    const early = yearText('zh-CN', '2024-01-31' as PlainDate).split('\n');
    expect(under(early, '总体情况')).toEqual([
      '计划召开新闻发布会30场，涉及13个单位。已召开0场，其中按期召开0场；计分0场，未到期29场，不计考核1场。',
    ]);
    expect(early).toContain('1．发改委：没有计分场次，不参评。');
    expect(early.join()).not.toContain('失分情况');
  });
});

describe('a bulletin', () => {
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
      '1．教育局：其他扣分，扣2分（〔2024〕8号）；其他加分，加1分（〔2024〕8号）。',
    ]);
  });

  it('is empty where no department leads a conference', () => {
    expect(textOf(trackedPlan([]))).toEqual(['']);
  });
});
