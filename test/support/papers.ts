import { PAPERS } from '../../src/core/workbook-contract/paper-parts';
import type { Plan } from '../../src/core/plan/model/plan';
import { DEFAULT_SETTINGS } from '../../src/core/settings/reading/read-settings';
import type { Language } from '../../src/locales';
import type { Paper } from '../../src/papers/model/paper';
import { paperSource, type PaperSource } from '../../src/papers/model/source';
import { makePaper, subjectsOf } from '../../src/papers/papers';
import { yearAsOf, yearPlan, yearSettings } from './read-year';
import { trackedPlan } from './tracked-plan';

/** The sample year, as papers are made from it. */
export const yearSource = (language: Language = 'zh-CN'): PaperSource =>
  paperSource(yearPlan, yearSettings, yearAsOf, language);

export const sourceOf = (plan: Plan): PaperSource =>
  paperSource(plan, DEFAULT_SETTINGS, yearAsOf, 'zh-CN');

/** Every paper of a source: those about the plan, one for each unit, one for each row. */
export const allPapers = (source: PaperSource): Paper[] =>
  PAPERS.flatMap((paper) =>
    subjectsOf(source, paper).flatMap(
      ({ key }) => makePaper(source, paper, key, { order: 'plan' }) ?? [],
    ),
  );

/** Cells that are code, markup, ends of sections, controls or half a character elsewhere, or read from right to left. */
export const HOSTILE =
  "=cmd|' /C calc'!A0 <script>alert(1)</script> & ]]> {单位} [x] \u0001\u000B\uD800 👨‍👩‍👧 \u202Eעברית “引” 〔待填：〕";

const LONG = '关于推进基本公共服务均等化有关情况'.repeat(12);

/** Plans that are hard to put on paper, by what is hard. */
export const HARD_PLANS: ReadonlyMap<string, Plan> = new Map([
  ['long topics', trackedPlan([{ topic: LONG, spokesperson: LONG }, { topic: LONG }])],
  [
    '40 units',
    trackedPlan(
      Array.from({ length: 40 }, (_, i) => ({
        department: `第${i + 1}街道办事处`,
        tracking: i % 3 === 0 ? { 召开日期: '2024-08-02', 公开日期: '2024-08-05' } : {},
      })),
    ),
  ],
  [
    'empty cells',
    trackedPlan([
      { spokesperson: '' },
      { spokesperson: '', timing: '' },
      { topic: '', tracking: { 变更类型: '改题' } },
      { department: '', tracking: { 召开日期: '2024-08-02' } },
    ]),
  ],
  [
    'cancelled and changed',
    trackedPlan([
      { tracking: { 变更类型: '取消' } },
      { tracking: { 变更类型: '取消', 变更后主题: '学位供给' } },
      { tracking: { 变更类型: '改期' } },
      { tracking: { 变更类型: '别的' } },
    ]),
  ],
  [
    'hostile texts',
    trackedPlan([
      {
        department: HOSTILE,
        topic: HOSTILE,
        spokesperson: HOSTILE,
        tracking: { 变更类型: '改题', 变更后主题: HOSTILE, 变更原因: HOSTILE },
      },
    ]),
  ],
  ['no rows', trackedPlan([])],
]);
