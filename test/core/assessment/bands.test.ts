import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SCHEME } from '../../../src/core/assessment/scheme';
import { trackedPlan, type Typed } from '../../support/tracked-plan';
import { assess, PERFECT, scored } from '../../support/assess';

const points = (code: 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7d', tracking: Typed) =>
  scored(tracking).criteria[code];

describe('C1, held in time', () => {
  it('gives part up to 30 days late, less up to the end of the year', () => {
    const held = (day: string) => points('C1', { 召开日期: day });
    expect(held('2024-08-31')).toBe(30);
    expect(held('2024-09-01')).toBe(18);
    expect(held('2024-09-30')).toBe(18);
    expect(held('2024-10-01')).toBe(9);
    expect(held('2024-12-31')).toBe(9);
  });

  it('gives nothing in a later year, even within 30 days', () => {
    const tracking = { ...PERFECT, 召开日期: '2025-01-02' };
    const plan = trackedPlan([{ timing: '12月份', tracking }]);
    expect(assess(plan, '2025-01-31').rows[0]?.criteria.C1).toBe(0);
    expect(assess(plan, '2025-01-31').rows[0]?.losses[0]?.reason).toBe('laterYear');
  });

  it('does not apply without a deadline, once held', () => {
    expect(scored({}, { timing: '待定' })).toMatchObject({ applicable: 70, score: 100 });
    const unheld = trackedPlan([{ timing: '待定' }]);
    expect(assess(unheld).rows[0]?.state).toBe('未到期');
  });

  it('goes by a reschedule reported on the last day, and not by one reported a day later', () => {
    const moved = {
      变更类型: '改期',
      变更后时间: '10月份',
      抄送宣传部: '是',
      召开日期: '2024-10-20',
    };
    expect(scored({ ...moved, 书面报告日期: '2024-08-31' }).criteria).toMatchObject({
      C1: 30,
      C2: 10,
    });
    expect(scored({ ...moved, 书面报告日期: '2024-09-01' }).criteria).toMatchObject({
      C1: 9,
      C2: 10,
    });
  });
});

describe('C2, changes reported', () => {
  it('asks nothing of a conference held in time as planned', () => {
    expect(points('C2', {})).toBe(10);
  });

  it('asks for a report and a copy after any change, each worth half', () => {
    const changed = { 变更类型: '改题', 变更后主题: '学位供给' };
    expect(points('C2', changed)).toBe(0);
    expect(points('C2', { ...changed, 抄送宣传部: '是' })).toBe(5);
    expect(points('C2', { ...changed, 书面报告日期: '2024-08-01' })).toBe(5);
    expect(points('C2', { ...changed, 书面报告日期: '2024-08-01', 抄送宣传部: '是' })).toBe(10);
  });

  it('takes a report after the as-of date for none', () => {
    const tracking = { 变更类型: '改题', 抄送宣传部: '是', 书面报告日期: '2024-08-28' };
    expect(scored(tracking, {}, '2024-08-27').criteria.C2).toBe(5);
    expect(scored(tracking, {}, '2024-08-28').criteria.C2).toBe(10);
  });

  it('asks where a conference was late, or is due and not held', () => {
    expect(points('C2', { 召开日期: '2024-09-01' })).toBe(0);
    const reported = { 书面报告日期: '2024-08-30', 抄送宣传部: '是' };
    expect(points('C2', { 召开日期: '', ...reported })).toBe(10);
    expect(points('C2', { 召开日期: '' })).toBe(0);
  });
});

describe('C3, approval', () => {
  it('wants three working days', () => {
    const approved = (day: string) => points('C3', { 报批日期: day });
    expect(approved('2024-08-15')).toBe(15); // 16, 19, 20
    expect(approved('2024-08-16')).toBe(9); // 19, 20
    expect(approved('2024-08-19')).toBe(9); // 20
    expect(approved('2024-08-20')).toBe(0);
    expect(approved('2024-08-21')).toBe(0);
    expect(approved('')).toBe(0);
    expect(approved("'8月1日")).toBe(0);
  });

  it('counts a weekend that is made up for and no holiday', () => {
    const held = { 召开日期: '2024-10-08' };
    // 29 September, a Sunday, was worked; 1 to 7 October was not; 12 October, a Saturday, was.
    expect(points('C3', { ...held, 报批日期: '2024-09-28' })).toBe(15);
    expect(points('C3', { ...held, 报批日期: '2024-09-29' })).toBe(9);
    expect(points('C3', { ...held, 报批日期: '2024-09-30' })).toBe(9);
    expect(points('C3', { 召开日期: '2024-10-14', 报批日期: '2024-10-10' })).toBe(15);
  });
});

describe('C4, content review', () => {
  it('counts on the day itself, not after', () => {
    expect(points('C4', { 内容审核日期: '2024-08-20' })).toBe(10);
    expect(points('C4', { 内容审核日期: '2024-08-21' })).toBe(0);
    expect(points('C4', { 内容审核日期: '' })).toBe(0);
  });
});

describe('C5, liaison', () => {
  it('counts each office by itself', () => {
    expect(points('C5', { 对接宣传部: '' })).toBe(2.5);
    expect(points('C5', { 对接政务公开办: '否' })).toBe(2.5);
    expect(points('C5', { 对接宣传部: '否', 对接政务公开办: '' })).toBe(0);
  });
});

describe('C6, the spokesperson', () => {
  it('is the planned person by name, however the posts are written', () => {
    expect(points('C6', { 实际发布人: '党组成员、副局长  王海洋' })).toBe(10);
    expect(points('C6', { 实际发布人: '王海羊' })).toBe(5);
    expect(points('C6', { 实际发布人: '' })).toBe(0);
  });

  it('may be another one, better if that was reported', () => {
    const other = { 实际发布人: '副局长 李静', 变更类型: '更换发布人', 变更原因: '出差' };
    expect(points('C6', other)).toBe(5);
    expect(points('C6', { ...other, 书面报告日期: '2024-08-19' })).toBe(8);
    expect(points('C6', { ...other, 变更类型: '改题', 书面报告日期: '2024-08-19' })).toBe(5);
  });

  it('may be the head of the department at any time', () => {
    const row = { department: '农业农村水利局', spokesperson: '副局长 王海洋' };
    expect(scored({ 实际发布人: '局长 刘军' }, row)).toMatchObject({
      criteria: { C6: 10 },
      facts: { headSpoke: true },
    });
    expect(scored({ 实际发布人: '局长 刘军' }).criteria.C6).toBe(5);
  });

  it('does not apply where the plan names none', () => {
    for (const spokesperson of ['', '待定', '局长']) {
      expect(scored({}, { spokesperson })).toMatchObject({ applicable: 90, score: 100 });
    }
  });
});

describe('C7d, published in time', () => {
  it('gives full points to 5 working days, part to 20', () => {
    const published = (day: string) => points('C7d', { 公开日期: day });
    expect(published('2024-08-20')).toBe(4);
    expect(published('2024-08-27')).toBe(4);
    expect(published('2024-08-28')).toBe(2);
    expect(published('2024-09-18')).toBe(2);
    expect(published('2024-09-19')).toBe(0);
    expect(published('2024-08-19')).toBe(0);
    expect(published('')).toBe(0);
  });

  it('wants a link', () => {
    expect(points('C7d', { 实录链接: '' })).toBe(0);
    expect(points('C7d', { 实录链接: '见实录栏目' })).toBe(0);
    expect(points('C7d', { 实录链接: 'http://a.gov.cn' })).toBe(4);
  });
});

describe('the score', () => {
  it('is rounded half up to one decimal', () => {
    const unmet = { 报批日期: '', 内容审核日期: '', 对接宣传部: '', 公开日期: '' };
    const row = scored({ ...unmet, 通稿: '不适用', 记者问答: '不适用', 图片视频: '不适用' });
    expect(row).toMatchObject({ applicable: 84, earned: 52.5, score: 62.5 });
    const points = { ...DEFAULT_SCHEME.points, C4: 12.5, C5: 2.5 };
    const plan = trackedPlan([{ tracking: { ...PERFECT, 对接宣传部: '' } }]);
    const own = assess(plan, '2024-12-31', { scheme: { ...DEFAULT_SCHEME, points } }).rows[0];
    expect(own).toMatchObject({ applicable: 100, earned: 98.75, score: 98.8 });
  });

  it('is left to people where fewer than 60 points apply', () => {
    const none = { 通稿: '不适用', 记者问答: '不适用', 图片视频: '不适用' };
    const plan = { timing: '待定', spokesperson: '待定' };
    expect(scored({ 通稿: '不适用', 记者问答: '', 图片视频: '' }, plan)).toMatchObject({
      applicable: 54,
      manual: true,
      score: null,
    });
    expect(scored(none)).toMatchObject({ applicable: 84, manual: false, score: 100 });
    expect(scored({}, plan)).toMatchObject({ applicable: 60, manual: false, score: 100 });
  });

  it('never gives a criterion more than its points, whatever the numbers say', () => {
    const numbers = { ...DEFAULT_SCHEME.numbers, latePoints: 50, approvalPart: -3 };
    const tracking = { ...PERFECT, 召开日期: '2024-09-02', 报批日期: '2024-08-30' };
    const [row] = assess(trackedPlan([{ tracking }]), '2024-12-31', {
      scheme: { ...DEFAULT_SCHEME, numbers },
    }).rows;
    expect(row?.criteria).toMatchObject({ C1: 30, C3: 0 });
  });

  it('is none for a conference that is not assessed', () => {
    expect(scored({ 不计考核: '是' })).toMatchObject({ state: '不计', score: null });
  });

  it('takes a cancelled conference for one that was not held', () => {
    const cancelled = { ...PERFECT, 召开日期: '', 变更类型: '取消' };
    expect(scored(cancelled)).toMatchObject({ state: '计分', score: 0 });
  });
});
