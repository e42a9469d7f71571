import { describe, expect, it } from '@jest/globals';
import {
  adjustmentFields,
  checkAdjustment,
  conferencesOf,
  type AdjustmentDraft,
} from '../../../src/core/assessment/adjustment-form';
import { ADJUSTMENT_TYPES, type Adjustment } from '../../../src/core/assessment/adjustments';
import { DEFAULT_SCHEME } from '../../../src/core/assessment/scheme';
import { trackedPlan } from '../../support/tracked-plan';

const EMPTY: AdjustmentDraft = {
  department: '',
  type: '',
  id: '',
  points: '',
  document: '',
  note: '',
};
const DEDUCTION: AdjustmentDraft = {
  ...EMPTY,
  department: '住建局',
  type: '其他扣分',
  points: '3',
  document: '政办〔2024〕9号',
};
const line = (more: Partial<Adjustment>): Adjustment => ({
  department: '住建局',
  id: '',
  type: '其他扣分',
  points: null,
  document: '政办〔2024〕1号',
  ...more,
});

const check = (draft: AdjustmentDraft, before: readonly Adjustment[] = []) => {
  const { problems, warnings, adjustment } = checkAdjustment(draft, before, DEFAULT_SCHEME.numbers);
  const told = (list: typeof problems) => list.map(({ field, message }) => `${field} ${message}`);
  return { problems: told(problems), warnings: told(warnings), adjustment };
};

describe('the form 加扣分', () => {
  it('asks for the conference or the points only where the type has them', () => {
    const asked = ADJUSTMENT_TYPES.map((type) =>
      adjustmentFields(type).filter((field) => field === 'id' || field === 'points'),
    );
    expect(asked).toEqual([['id'], ['points'], [], ['points']]);
  });

  it('asks for everything that a line needs to count', () => {
    expect(check(EMPTY)).toEqual({
      problems: ['department needed', 'type needed', 'document noDocument'],
      warnings: [],
      adjustment: null,
    });
    expect(check({ ...DEDUCTION, document: ' ', points: '' }).problems).toEqual([
      'points needed',
      'document noDocument',
    ]);
  });

  it.each(['0', '-3', '三', '3分', '1e2', '3,5', '.5'])('does not take %s for points', (points) => {
    expect(check({ ...DEDUCTION, points }).problems).toEqual(['points notPoints']);
  });

  it('leaves out what was typed before the type was changed', () => {
    const draft = { ...DEDUCTION, type: '泄密', id: 'FB2024-001', note: ' 督查通报 ' };
    expect(check(draft).adjustment).toEqual({
      department: '住建局',
      id: '',
      type: '泄密',
      points: null,
      document: '政办〔2024〕9号',
      note: '督查通报',
    });
  });

  it('refuses to find one conference untrue twice', () => {
    const draft = { ...DEDUCTION, type: '内容不实', id: 'FB2024-001' };
    const before = line({ type: '内容不实', id: 'FB2024-001' });
    expect(check(draft, [before]).problems).toEqual(['id repeated']);
    expect(check(draft, [{ ...before, id: 'FB2024-002' }]).problems).toEqual([]);
    expect(check(draft, [{ ...before, document: '' }]).problems).toEqual([]);
  });

  it('warns of what goes beyond a cap, with the lines that count already', () => {
    const seven = line({ points: -7 });
    expect(check(DEDUCTION, [seven]).warnings).toEqual([]);
    expect(check({ ...DEDUCTION, points: '3.5' }, [seven]).warnings).toEqual([
      'points aboveDeductions',
    ]);
    expect(check({ ...DEDUCTION, points: '3.5' }, [{ ...seven, document: '' }]).warnings).toEqual(
      [],
    );
    const bonus = { ...DEDUCTION, type: '其他加分', points: '5.5' };
    expect(check(bonus, [seven]).warnings).toEqual(['points aboveBonus']);
    expect(check({ ...bonus, points: '5' }, [seven]).warnings).toEqual([]);
  });

  it('offers the conferences of the department', () => {
    const plan = trackedPlan([
      { department: '住建局', tracking: { 计划编号: 'FB2024-001' } },
      { department: '教育局', tracking: { 计划编号: 'FB2024-002' } },
      { department: '教育局' },
    ]);
    expect(conferencesOf(plan, '教育局').map(({ id }) => id)).toEqual(['FB2024-002']);
  });
});
