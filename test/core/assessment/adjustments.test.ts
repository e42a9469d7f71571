import { describe, expect, it } from '@jest/globals';
import { decide, type Adjustment } from '../../../src/core/assessment/adjustments';
import { trackedPlan, type TrackedRow } from '../../support/tracked-plan';
import { assess, PERFECT } from '../../support/assess';

const UNIT = '教育局';

const line = (type: Adjustment['type'], more: Partial<Adjustment> = {}): Adjustment => ({
  ...{ department: UNIT, id: '', type, points: null, document: '〔2024〕8号' },
  ...more,
});
const decided = (...lines: readonly Adjustment[]) =>
  decide(lines, new Set([UNIT]), new Set(['FB2024-001', 'FB2024-002']));

describe('a decision that content was untrue', () => {
  it('is about the conference with the 计划编号 that it names', () => {
    const { untrue, ignored } = decided(line('内容不实', { id: 'FB2024-002' }));
    expect([...untrue]).toEqual(['FB2024-002']);
    expect(ignored).toEqual([]);
  });

  it('is about no conference where it names none, not about all those that have no 计划编号 yet', () => {
    const conference: TrackedRow = { department: UNIT, tracking: PERFECT };
    const assessed = assess(trackedPlan([conference, conference]), '2024-12-31', {
      adjustments: [line('内容不实')],
    });
    expect(assessed.rows.map(({ id, score }) => [id, score])).toEqual([
      [null, 100],
      [null, 100],
    ]);
    expect(assessed.ignored).toEqual([{ line: 0, reason: 'unknownRow' }]);
    expect(assessed.departments[0]).toMatchObject({ base: 100, deductions: 5 });
  });

  it('does not count without a document', () => {
    const { untrue, of } = decided(line('内容不实', { id: 'FB2024-001', document: '' }));
    expect(untrue.size).toBe(0);
    expect(of(UNIT)).toEqual([]);
  });
});

describe('other decisions', () => {
  it('say nothing about the conference whose 计划编号 stands beside them', () => {
    const { untrue, ignored } = decided(
      line('其他扣分', { id: 'FB2024-001' }),
      line('泄密', { id: 'FB2024-099' }),
    );
    expect(untrue.size).toBe(0);
    expect(ignored).toEqual([]);
  });

  it('are kept for their department in their order', () => {
    const lines = [
      line('其他扣分', { points: 1 }),
      line('其他加分', { points: 2, department: '统计局' }),
      line('其他加分', { points: 3 }),
    ];
    const { of, ignored } = decided(...lines);
    expect(of(UNIT)).toEqual([lines[0], lines[2]]);
    expect(of('统计局')).toEqual([lines[1]]);
    expect(of('财政局')).toEqual([]);
    expect(ignored).toEqual([{ line: 1, reason: 'unknownDepartment' }]);
  });
});
