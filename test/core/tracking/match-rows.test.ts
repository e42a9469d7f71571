import { describe, expect, it } from '@jest/globals';
import { matchRows } from '../../../src/core/tracking/match-rows';
import { trackedPlan, type TrackedRow } from '../../support/tracked-plan';

/** Which rows of a later reading are those of an earlier one: their places, from 1, in the order of the earlier; null if not found. */
function places(before: readonly TrackedRow[], now: readonly TrackedRow[]): (number | null)[] {
  const earlier = trackedPlan(before).rows;
  const found = matchRows(earlier, trackedPlan(now).rows);
  return earlier.map(({ key }) => found.get(key)?.index ?? null);
}

const ENROLMENT: TrackedRow = {
  department: '教育局',
  timing: '3月份',
  topic: '招生政策发布会',
  spokesperson: '副局长 王海洋',
};
const CENSUS: TrackedRow = {
  department: '统计局',
  timing: '5月份',
  topic: '普查工作发布会',
  spokesperson: '局长 李静',
};
const SAFETY: TrackedRow = {
  department: '应急局',
  timing: '6月份',
  topic: '安全生产发布会',
  spokesperson: '局长 马超',
};
const OTHER_TOPIC = '校外培训治理发布会';
const OTHER_PERSON = '副局长 张倩';

const withId = (id: string, row: TrackedRow): TrackedRow => ({
  ...row,
  tracking: { 计划编号: id },
});

describe('a row with a 计划编号', () => {
  it('is found by it, even if everything else was rewritten', () => {
    const before = [withId('FB2024-001', ENROLMENT), withId('FB2024-002', CENSUS)];
    const now = [withId('FB2024-002', SAFETY), withId('FB2024-001', CENSUS)];
    expect(places(before, now)).toEqual([2, 1]);
  });

  it('is told from its copy by what it says, as long as both bear the same number', () => {
    const before = [withId('FB2024-001', ENROLMENT)];
    const now = [withId('FB2024-001', CENSUS), withId('FB2024-001', ENROLMENT)];
    expect(places(before, now)).toEqual([2]);
  });

  it('is told from its copy by what it says, when one of the two has got its own number since', () => {
    const before = [withId('FB2024-001', ENROLMENT), withId('FB2024-001', CENSUS)];
    const now = [withId('FB2024-001', CENSUS), withId('FB2024-002', ENROLMENT)];
    expect(places(before, now)).toEqual([2, 1]);
  });
});

describe('a row without one', () => {
  it('is found wherever it was moved', () => {
    expect(places([ENROLMENT, CENSUS, SAFETY], [SAFETY, ENROLMENT, CENSUS])).toEqual([2, 3, 1]);
  });

  it('is taken in the order of the table among rows that say the same', () => {
    expect(places([ENROLMENT, ENROLMENT], [CENSUS, ENROLMENT, ENROLMENT])).toEqual([2, 3]);
  });

  it('is not found once it was deleted', () => {
    expect(places([ENROLMENT, CENSUS], [CENSUS])).toEqual([null, 1]);
    expect(places([ENROLMENT, ENROLMENT], [ENROLMENT])).toEqual([1, null]);
  });

  it.each<[string, Partial<TrackedRow>]>([
    ['topic', { topic: OTHER_TOPIC }],
    ['time', { timing: '4月份' }],
    ['spokesperson', { spokesperson: OTHER_PERSON }],
    ['department', { department: '教体局' }],
    ['time and spokesperson', { timing: '4月份', spokesperson: OTHER_PERSON }],
    ['topic and spokesperson', { topic: OTHER_TOPIC, spokesperson: OTHER_PERSON }],
    ['topic and time', { topic: OTHER_TOPIC, timing: '4月份' }],
  ])('is found by what stayed the same when its %s was edited', (_, edited) => {
    expect(places([ENROLMENT, CENSUS], [CENSUS, { ...ENROLMENT, ...edited }])).toEqual([2, 1]);
  });

  it('is not found when nothing of it stayed the same', () => {
    expect(places([ENROLMENT], [CENSUS])).toEqual([null]);
    const sameDepartment = { ...SAFETY, department: '教育局' };
    expect(places([ENROLMENT], [sameDepartment])).toEqual([null]);
    const sameTimeElsewhere = { ...SAFETY, timing: '3月份' };
    expect(places([ENROLMENT], [sameTimeElsewhere])).toEqual([null]);
  });

  it('is not recognized by cells that are empty in both', () => {
    const blank = { topic: '', timing: '', spokesperson: '' };
    expect(places([{ department: '教育局', ...blank }], [{ ...SAFETY, topic: '' }])).toEqual([
      null,
    ]);
    expect(
      places([{ ...ENROLMENT, timing: '' }], [{ ...SAFETY, department: '教育局', timing: '' }]),
    ).toEqual([null]);
  });
});

describe('an edited row that resembles several', () => {
  const sharesTime = { ...SAFETY, department: '教育局', timing: '3月份' };
  const sharesPerson = { ...CENSUS, department: '教育局', spokesperson: '副局长 王海洋' };

  it('is not found where two resemble it equally: a write must not hit the wrong one', () => {
    expect(places([ENROLMENT], [sharesTime, sharesPerson])).toEqual([null]);
  });

  it('is the one that resembles it most, wherever that stands', () => {
    const sharesBoth = { ...ENROLMENT, topic: OTHER_TOPIC };
    expect(places([ENROLMENT], [sharesTime, sharesBoth])).toEqual([2]);
    expect(places([ENROLMENT], [sharesBoth, sharesTime])).toEqual([1]);
  });

  it('is not one that is known to be another row already', () => {
    expect(places([sharesTime, ENROLMENT], [sharesTime, sharesPerson])).toEqual([1, 2]);
    const first = { ...ENROLMENT, spokesperson: OTHER_PERSON };
    const firstEdited = { ...first, topic: OTHER_TOPIC };
    expect(places([first, ENROLMENT], [firstEdited, sharesPerson])).toEqual([1, 2]);
  });
});
