import { describe, expect, it } from '@jest/globals';
import type { RowAssessment } from '../../../src/core/assessment/assess-row';
import type { RankedDepartment } from '../../../src/core/assessment/rank';
import {
  detailScores,
  scoreColumns,
  summaryScores,
} from '../../../src/core/reconciliation/sheet-scores';
import { assess, PERFECT, scored } from '../../support/assess';
import { trackedPlan } from '../../support/tracked-plan';

const detail = (row: Partial<RowAssessment> = {}) => detailScores({ ...scored({}), ...row });

/** The department of a plan with one conference. */
const department = (more: Partial<RankedDepartment> = {}) =>
  summaryScores({
    ...assess(trackedPlan([{ department: '教育局', tracking: PERFECT }])).departments[0]!,
    forReference: false,
    ...more,
  });

describe('a conference on 考核明细', () => {
  it('has every column that the engine computes', () => {
    expect(Object.keys(detail())).toEqual(scoreColumns('明细表'));
    expect(detail()).toMatchObject({
      ...{ 牵头发布单位: '教育局', 截止日期: '2024-08-31', 计分状态: '计分', 得分: 100 },
      ...{ C1: expect.any(Number) as unknown, C2: expect.any(Number) as unknown },
    });
  });

  it('shows no points where it does not count, but why not', () => {
    const shown = detailScores(scored({ 召开日期: '', 公开日期: '' }, { timing: '待定' }));
    expect(shown).toMatchObject({ 截止日期: '', C1: '', 适用分: '', 实得分: '' });
    expect(shown.得分).toBe(shown.计分状态);
    expect(shown.计分状态).not.toBe('计分');
  });

  it('says of a criterion that it does not apply', () => {
    const { criteria } = scored({});
    const [code] = Object.keys(criteria) as (keyof typeof criteria)[];
    expect(detail({ criteria: { ...criteria, [code!]: null } })[code!]).toBe('不适用');
  });

  it('leaves the score to people where they have to judge, and empty where there is none', () => {
    expect(detail({ manual: true }).得分).toBe('人工评定');
    expect(detail({ manual: false, score: null }).得分).toBe('');
  });
});

describe('a department on 考核汇总', () => {
  it('has every column that the engine computes', () => {
    expect(Object.keys(department())).toEqual(scoreColumns('汇总表'));
    expect(department()).toMatchObject({
      ...{ 排名: 1, 场次: 1, 已召开: 1, 按期召开: 1, 计分场次: 1, 平均分: 100, 总分: 100 },
      说明: '计分1场',
    });
  });

  it('has empty cells where nothing counts, and says where people have to judge', () => {
    const none = { rank: null, base: null, score: null, converted: null };
    expect(department({ ...none, n: 0 })).toMatchObject({
      ...{ 排名: '', 平均分: '', 总分: '', 折算分: '', 说明: '计分0场' },
    });
    expect(department({ ...none, n: 2 })).toMatchObject({ 平均分: '人工评定', 说明: '计分2场' });
  });

  it('says what stands behind a veto, and where a score is for reference only', () => {
    expect(department({ veto: true }).说明).toBe('泄密一票否决；计分1场');
    expect(department({ forReference: true }).说明).toBe('仅供参考；计分1场');
  });
});
