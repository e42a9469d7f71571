import { describe, expect, it } from '@jest/globals';
import { yearPlan } from '../../support/read-year';
import { trackedSample } from '../../support/tracked-plan';
import { assess } from '../../support/assess';

const year = assess(yearPlan);
const row = (index: number, of = year) => of.rows[index - 1]!;
const department = (name: string, of = year) =>
  of.departments.find((candidate) => candidate.department === name)!;

describe('the worked examples of the scheme, in the sample year', () => {
  it('1: gives everything in order 100', () => {
    expect(row(14)).toMatchObject({
      id: 'FB2024-014',
      state: '计分',
      facts: { deadline: '2024-08-31', approvalDays: 3, publicationDays: 3 },
      applicable: 100,
      earned: 100,
      score: 100,
      losses: [],
    });
  });

  it('2: gives a late, half-documented conference 61.5', () => {
    expect(row(19)).toMatchObject({
      criteria: {
        ...{ C1: 18, C2: 0, C3: 9, C4: 10, C5: 2.5, C6: 10 },
        ...{ C7a: 6, C7b: 0, C7c: 4, C7d: 2 },
      },
      earned: 61.5,
      score: 61.5,
      facts: { daysLate: 12, approvalDays: 1, publicationDays: 13 },
    });
    expect(row(19).losses).toEqual([
      { code: 'C1', points: 12, reason: 'late', days: 12, column: '召开日期' },
      { code: 'C2', points: 10, reason: 'noReportNoCopy', days: null, column: '书面报告日期' },
      { code: 'C3', points: 6, reason: 'shortApproval', days: 1, column: '报批日期' },
      { code: 'C5', points: 2.5, reason: 'noOffice', days: null, column: '对接政务公开办' },
      { code: 'C7b', points: 6, reason: 'noMaterial', days: null, column: '记者问答' },
      { code: 'C7d', points: 2, reason: 'publishedLate', days: 13, column: '公开日期' },
    ]);
  });

  it('3: leaves out what does not apply, and counts a head who speaks as bonus', () => {
    expect(row(18)).toMatchObject({ applicable: 94, earned: 94, score: 100 });
    expect(row(18).criteria.C7b).toBeNull();
    expect(department('农业农村水利局')).toMatchObject({ base: 100, bonus: 1, score: 101, n: 1 });
  });

  it('4: gives a conference that was neither held nor reported 0', () => {
    expect(row(21)).toMatchObject({ state: '计分', score: 0, earned: 0 });
    expect(department('城市管理行政执法局')).toMatchObject({
      n: 1,
      base: 0,
      score: 0,
      grade: '不合格',
      forReference: true,
    });
  });

  it('5: gives a conference that is not due yet no number', () => {
    const september = row(16, assess(yearPlan, '2024-09-10'));
    expect(september).toMatchObject({ state: '未到期', score: null, earned: null, losses: [] });
    expect(Object.values(september.criteria)).toEqual(Array.from({ length: 10 }, () => null));
  });

  it('6: counts a Sunday that was worked', () => {
    expect(row(3).facts.approvalDays).toBe(3);
    expect(row(3).criteria.C3).toBe(15);
  });
});

describe('as-of dates through the year', () => {
  it('bring conferences in as they fall due, and never before', () => {
    const held = trackedSample({ 3: { 召开日期: '2024-04-09' } });
    const due = (asOf: string) =>
      assess(held, asOf).rows.filter(({ state }) => state === '计分').length;
    expect(due('2024-01-01')).toBe(0);
    expect(due('2024-03-30')).toBe(0);
    // On the last day of the quarter its end is reached: the date is read as the end of that day.
    expect(due('2024-03-31')).toBe(2);
    expect(due('2024-04-09')).toBe(3);
    expect(due('2024-06-30')).toBe(8);
    expect(due('2024-12-30')).toBe(23);
    expect(due('2024-12-31')).toBe(28);
  });

  it('hide what happened later', () => {
    const before = row(14, assess(yearPlan, '2024-08-26'));
    expect(before.criteria).toMatchObject({ C1: 30, C7d: 0 });
    expect(before.facts.published).toBeNull();
  });
});
