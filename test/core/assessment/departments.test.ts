import { describe, expect, it } from '@jest/globals';
import type { Adjustment } from '../../../src/core/assessment/adjustments';
import { serialOfDate, serialOfTime } from '../../../src/core/calendar/excel-serial';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import type { Unplanned } from '../../../src/core/tracking/unplanned';
import { trackedPlan, type TrackedRow, type Typed } from '../../support/tracked-plan';
import { assess, PERFECT, type Decisions } from '../../support/assess';

const UNIT = '教育局';

/** A conference in time that lost exactly these points. */
const LOST: Readonly<Record<number, Typed>> = {
  0: {},
  2.5: { 对接宣传部: '' },
  6: { 通稿: '无' },
  10: { 内容审核日期: '' },
  15: { 报批日期: '' },
  20: { 内容审核日期: '', 通稿: '无', 图片视频: '无' },
  22.5: { 对接宣传部: '', 内容审核日期: '', 通稿: '无', 图片视频: '无' },
};

const conference = (lost: number, row: TrackedRow = {}): TrackedRow => ({
  department: UNIT,
  ...row,
  tracking: { ...PERFECT, ...LOST[lost], ...row.tracking },
});
const results = (rows: readonly TrackedRow[], decisions?: Decisions) =>
  assess(trackedPlan(rows), '2024-12-31', decisions).departments;
const result = (rows: readonly TrackedRow[], decisions?: Decisions) => results(rows, decisions)[0]!;

const line = (type: Adjustment['type'], more: Partial<Adjustment> = {}): Adjustment => ({
  ...{ department: UNIT, id: '', type, points: null, document: '〔2024〕8号' },
  ...more,
});

describe('the base score', () => {
  it('is the mean of the scored conferences alone', () => {
    const rows = [
      conference(0),
      conference(2.5),
      conference(10, { tracking: { 不计考核: '是', 考核说明: '统一安排' } }),
      { department: UNIT, timing: '2025年1月' },
    ];
    expect(result(rows)).toMatchObject({ n: 2, planned: 4, base: 98.75, score: 98.75 });
  });

  it('is rounded half up to two decimals and used as such', () => {
    const rows = [0, 0, 0, 0, 0, 0, 0, 2.5].map((lost) => conference(lost));
    expect(result(rows).base).toBe(99.69); // 99.6875
  });

  it('leaves conferences without a number out, and the department to people if none has one', () => {
    const manual: TrackedRow = {
      ...conference(0, { timing: '待定', spokesperson: '待定' }),
      tracking: { ...PERFECT, 通稿: '不适用' },
    };
    expect(result([manual, conference(6)])).toMatchObject({ n: 2, base: 94, grade: '优秀' });
    expect(result([manual])).toMatchObject({
      n: 1,
      base: null,
      score: null,
      grade: '人工评定',
      rank: null,
      converted: null,
    });
  });

  it('does not exist where nothing is due', () => {
    expect(result([{ department: UNIT, timing: '2025年1月' }])).toMatchObject({
      n: 0,
      base: null,
      score: null,
      grade: '不参评',
      rank: null,
      forReference: false,
    });
  });

  it('of a single conference is for reference only', () => {
    expect(result([conference(0)]).forReference).toBe(true);
    expect(result([conference(0), conference(0)]).forReference).toBe(false);
  });
});

describe('grades', () => {
  it('begin at their thresholds', () => {
    const by = (points: number) =>
      result([conference(10), conference(10)], { adjustments: [line('其他扣分', { points })] });
    expect(by(0)).toMatchObject({ score: 90, grade: '优秀' });
    expect(by(0.01)).toMatchObject({ score: 89.99, grade: '良好' });
    const held = conference(0, { tracking: { 召开日期: '2024-09-20', 公开日期: '2024-09-23' } });
    expect(result([held])).toMatchObject({ score: 78, grade: '良好' });
    const short = (points: number) =>
      result([held, held], { adjustments: [line('其他扣分', { points })] });
    expect(short(8)).toMatchObject({ score: 70, grade: '良好' });
    expect(short(8.01)).toMatchObject({ score: 69.99, grade: '合格' });
    expect(short(10)).toMatchObject({ score: 68, grade: '合格' });
  });
});

describe('deductions', () => {
  const rows = [
    conference(0, { tracking: { 计划编号: 'FB2024-001' } }),
    conference(0, { tracking: { 计划编号: 'FB2024-002' } }),
  ];

  it('take the whole score and five points more for untrue content', () => {
    const assessed = assess(trackedPlan(rows), '2024-12-31', {
      adjustments: [line('内容不实', { id: 'FB2024-002' })],
    });
    expect(assessed.rows.map(({ score }) => score)).toEqual([100, 0]);
    expect(assessed.rows[1]?.losses).toEqual([
      { code: '内容不实', points: 100, reason: 'untrue', days: null, column: null },
    ]);
    expect(assessed.departments[0]).toMatchObject({ base: 50, deductions: 5, score: 45 });
  });

  it('are at most ten for all others together, beside those for untrue content', () => {
    const other = (points: number) => line('其他扣分', { points });
    expect(result(rows, { adjustments: [other(4), other(3)] }).deductions).toBe(7);
    expect(result(rows, { adjustments: [other(-4), other(-3)] }).deductions).toBe(7);
    expect(result(rows, { adjustments: [other(4), other(-3)] }).deductions).toBe(7);
    expect(result(rows, { adjustments: [other(8), other(8)] }).deductions).toBe(10);
    const both = [other(12), line('内容不实', { id: 'FB2024-001' })];
    expect(result(rows, { adjustments: both })).toMatchObject({ deductions: 15, score: 35 });
  });

  it('never take a score below 0', () => {
    const none = [{ department: UNIT }];
    expect(result(none, { adjustments: [line('其他扣分', { points: 5 })] }).score).toBe(0);
  });

  it('need a document; lines that do not count, or name nobody, are told', () => {
    const adjustments = [
      line('其他扣分', { points: 5, document: '' }),
      line('其他扣分', { points: 5, department: '商务局' }),
      line('内容不实', { id: 'FB2024-099' }),
      line('其他扣分', { points: 1 }),
    ];
    const assessed = assess(trackedPlan(rows), '2024-12-31', { adjustments });
    expect(assessed.ignored).toEqual([
      { line: 0, reason: 'noDocument' },
      { line: 1, reason: 'unknownDepartment' },
      { line: 2, reason: 'unknownRow' },
    ]);
    expect(assessed.departments[0]).toMatchObject({ base: 100, deductions: 6 });
  });
});

describe('bonus', () => {
  const WATER = '农业农村水利局';
  const byHead = (lost: number): TrackedRow =>
    conference(lost, { department: WATER, tracking: { 实际发布人: '局长 刘军' } });
  const policy = (from: string, held: string): Unplanned => ({
    department: WATER,
    type: '政策解读',
    from: serialOfDate(from as PlainDate),
    held: serialOfDate(held as PlainDate),
  });
  const emergency = (from: string, held: string): Unplanned => ({
    department: WATER,
    type: '突发事件',
    from: serialOfTime(from),
    held: serialOfTime(held),
  });

  it('is one point for each conference at which the head speaks, two at most', () => {
    expect(result([byHead(0)])).toMatchObject({ bonus: 1, score: 101 });
    expect(result([byHead(0), byHead(0), byHead(0)])).toMatchObject({ bonus: 2, score: 102 });
  });

  it('begins at a base of 80', () => {
    expect(result([byHead(20)])).toMatchObject({ base: 80, bonus: 1, score: 81 });
    expect(result([byHead(22.5), byHead(20)])).toMatchObject({ base: 78.75, bonus: 0 });
  });

  it('is five at most, and the score 105', () => {
    const unplanned = [
      policy('2024-05-06', '2024-05-10'),
      policy('2024-06-03', '2024-06-07'),
      policy('2024-07-01', '2024-07-05'),
      emergency('2024-07-10 09:00', '2024-07-11 09:00'),
      emergency('2024-07-20 09:00', '2024-07-20 12:00'),
    ];
    const two = [byHead(0), byHead(0)];
    expect(result(two, { unplanned })).toMatchObject({
      bonuses: { heads: 2, policies: 2, emergencies: 1, others: 0 },
      bonus: 5,
      score: 105,
    });
    const adjustments = [line('其他加分', { department: WATER, points: 3 })];
    expect(result([byHead(10)], { adjustments })).toMatchObject({ bonus: 4, score: 94 });
    expect(result(two, { unplanned, adjustments })).toMatchObject({ bonus: 5, score: 105 });
  });

  it('counts unplanned conferences held in time only', () => {
    const one = (unplanned: Unplanned) => result([byHead(0)], { unplanned: [unplanned] }).bonus;
    // 10 working days after 19 April 2024: 7 May, 28 April made up and 1 to 5 May off.
    expect(one(policy('2024-04-19', '2024-05-07'))).toBe(2);
    expect(one(policy('2024-04-19', '2024-05-08'))).toBe(1);
    expect(one(emergency('2024-07-10 09:00', '2024-07-11 09:01'))).toBe(1);
    expect(one(policy('2025-01-02', '2025-01-03'))).toBe(1);
    expect(one({ ...policy('2024-05-06', '2024-05-07'), type: '其他' })).toBe(1);
    expect(one({ ...policy('2024-05-06', '2024-05-07'), department: '商务局' })).toBe(1);
  });
});

describe('a veto', () => {
  const rows = [
    conference(0),
    conference(6, { department: '统计局' }),
    { department: '民政局', timing: '2025年1月' },
    conference(10, { department: '财政局' }),
  ];

  it('shows the score without a rank, 不合格 and last', () => {
    const ranked = results(rows, { adjustments: [line('泄密')] });
    expect(
      ranked.map(({ department, score, rank, grade }) => [department, score, rank, grade]),
    ).toEqual([
      ['统计局', 94, 1, '优秀'],
      ['财政局', 90, 2, '优秀'],
      ['民政局', null, null, '不参评'],
      [UNIT, 100, null, '不合格'],
    ]);
  });

  it('needs a document too', () => {
    const adjustments = [line('泄密', { document: '' })];
    expect(results(rows, { adjustments })[0]).toMatchObject({ department: UNIT, veto: false });
  });
});

describe('ranks', () => {
  const of = (...departments: readonly (readonly [string, readonly TrackedRow[]])[]) =>
    results(
      departments.flatMap(([department, rows]) => rows.map((row) => ({ ...row, department }))),
    ).map(({ department, rank }) => [department, rank]);

  it('are shared by equal scores, the next one counting on', () => {
    expect(
      of(
        ['财政局', [conference(15)]],
        [UNIT, [conference(6)]],
        ['统计局', [conference(0)]],
        ['民政局', [conference(6)]],
      ),
    ).toEqual([
      ['统计局', 1],
      [UNIT, 2],
      ['民政局', 2],
      ['财政局', 4],
    ]);
  });

  it('put more conferences held in time first, then the better record, then the order of the plan', () => {
    expect(of([UNIT, [conference(0)]], ['统计局', [conference(0), conference(0)]])[0]).toEqual([
      '统计局',
      1,
    ]);
    const lessReview = conference(10);
    const lessRecord = conference(0, { tracking: { 通稿: '无', 图片视频: '无' } });
    expect(of([UNIT, [lessRecord]], ['统计局', [lessReview]])).toEqual([
      ['统计局', 1],
      [UNIT, 1],
    ]);
    expect(of(['统计局', [conference(6)]], [UNIT, [conference(6)]])[0]).toEqual(['统计局', 1]);
  });
});

describe('departments', () => {
  it('are one under all their names, and rows without any are nobody’s', () => {
    const rows = ['市监局', '区市场监督管理局', ''].map((department) =>
      conference(0, { department }),
    );
    expect(results(rows).map(({ department, planned }) => [department, planned])).toEqual([
      ['市监局', 2],
    ]);
  });

  it('take their share of the year’s total', () => {
    expect(result([conference(2.5), conference(2.5)]).converted).toBe(2.93); // 97.5 × 3 % = 2.925
  });
});
