import { describe, expect, it } from '@jest/globals';
import fc from '../../support/fast-check';
import { day, tracking } from '../../support/tracking-arbitraries';
import { CRITERIA } from '../../../src/core/assessment/criteria';
import { DEFAULT_SCHEME } from '../../../src/core/assessment/scheme';
import type { TrackingColumn } from '../../../src/core/plan/tracking-columns/tracking-columns';
import { trackedPlan, type TrackedRow, type Typed } from '../../support/tracked-plan';
import { assess } from '../../support/assess';
import { propertyRuns } from '../../support/property-runs';

const row: fc.Arbitrary<TrackedRow> = fc.record({
  department: fc.constantFrom('教育局', '统计局', '农业农村水利局', ''),
  timing: fc.constantFrom('3月份', '8月份', '四季度', '待定', '2024年6月18日'),
  spokesperson: fc.constantFrom('副局长 王海洋', '待定', '局长 刘军'),
  tracking,
});

describe('scores', () => {
  it('stay in their bounds, whatever the cells hold', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), day, (rows, asOf) => {
        const { rows: scored, departments } = assess(trackedPlan(rows), asOf);
        for (const { criteria, score, applicable, earned, losses } of scored) {
          for (const { code } of CRITERIA) {
            const points = criteria[code] ?? 0;
            expect(points >= 0 && points <= DEFAULT_SCHEME.points[code]).toBe(true);
          }
          expect(score === null || (score >= 0 && score <= 100)).toBe(true);
          const lost = losses.reduce((total, loss) => total + loss.points, 0);
          if (applicable !== null) expect((earned ?? 0) + lost).toBeCloseTo(applicable, 6);
        }
        for (const { score, rank } of departments) {
          expect(score === null || (score >= 0 && score <= 105)).toBe(true);
          expect(rank === null).toBe(score === null);
        }
      }),
      propertyRuns(300),
    );
  });

  it('never fall when evidence is added to a conference that was held', () => {
    const added: fc.Arbitrary<readonly [TrackingColumn, string]> = fc.constantFrom(
      ['报批日期', '2024-08-01'],
      ['内容审核日期', '2024-08-02'],
      ['书面报告日期', '2024-08-01'],
      ['抄送宣传部', '是'],
      ['对接宣传部', '是'],
      ['对接政务公开办', '是'],
      ['实际发布人', '王海洋'],
      ['通稿', '有'],
      ['记者问答', '有'],
      ['图片视频', '有'],
      ['公开日期', '2024-09-10'],
      ['实录链接', 'https://www.example.gov.cn/1.html'],
    );
    fc.assert(
      fc.property(row, added, (before, [column, text]) => {
        const held = { ...before.tracking, 召开日期: '2024-09-03', 不计考核: '' };
        fc.pre(held[column] === '');
        const scoreOf = (evidence: Typed) =>
          assess(trackedPlan([{ ...before, department: '教育局', tracking: evidence }])).rows[0]
            ?.score ?? 0;
        expect(scoreOf({ ...held, [column]: text })).toBeGreaterThanOrEqual(scoreOf(held));
      }),
      propertyRuns(500),
    );
  });

  it('of one conference do not depend on the others', () => {
    fc.assert(
      fc.property(row, row, day, (one, other, asOf) => {
        const alone = assess(trackedPlan([one]), asOf).rows[0];
        expect(assess(trackedPlan([one, other]), asOf).rows[0]).toEqual(alone);
      }),
      propertyRuns(100),
    );
  });
});
