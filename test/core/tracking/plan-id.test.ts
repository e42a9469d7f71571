import { describe, expect, it } from '@jest/globals';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { idYear, nextIds, repeatedIds } from '../../../src/core/tracking/plan-id';
import { trackedPlan } from '../../support/tracked-plan';

describe('plan ids', () => {
  it('begin with 001 and go on behind the highest ever seen', () => {
    expect(nextIds(2, 2024, [])).toEqual(['FB2024-001', 'FB2024-002']);
    expect(nextIds(2, 2024, ['FB2024-003', 'FB2024-009', 'FB2024-002'])).toEqual([
      'FB2024-010',
      'FB2024-011',
    ]);
    expect(nextIds(1, 2024, ['FB2024-999'])).toEqual(['FB2024-1000']);
  });

  it('pay no heed to other years and other texts', () => {
    expect(nextIds(1, 2024, ['FB2023-050', 'FB2024-7', '2024-08', '', 'FB2024-001'])).toEqual([
      'FB2024-002',
    ]);
  });

  it('bear the year of the plan, else of its issue, else of the ids it has, else the one that is given', () => {
    const { rows } = trackedPlan([{ tracking: { 计划编号: 'FB2023-004' } }, {}]);
    const issued = '2025-03-19' as PlainDate;
    expect(idYear({ year: 2024, issued, rows }, 2026)).toBe(2024);
    expect(idYear({ year: null, issued, rows }, 2026)).toBe(2025);
    expect(idYear({ year: null, issued: null, rows }, 2026)).toBe(2023);
    expect(idYear({ year: null, issued: null, rows: [] }, 2026)).toBe(2026);
  });

  it('are given anew to copies, the first row keeping its own', () => {
    const ids = ['FB2024-001', 'FB2024-002', 'FB2024-001', '', '', 'FB2024-001'];
    const plan = trackedPlan(ids.map((计划编号) => ({ tracking: { 计划编号 } })));
    expect(repeatedIds(plan.rows).map(({ index }) => index)).toEqual([3, 6]);
  });
});
