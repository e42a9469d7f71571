import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SCHEME } from '../../../src/core/assessment/scheme';
import { previewScore, type ScorePreview } from '../../../src/core/assessment/score-preview';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { createCalendar } from '../../../src/core/calendar/working-calendar';
import { yearPlan } from '../../support/read-year';
import { trackedPlan, type Typed } from '../../support/tracked-plan';
import { assess, PERFECT, type Decisions } from '../../support/assess';

const calendar = createCalendar();

/** What a form that holds this evidence shows of an August conference. */
function preview(
  tracking: Typed,
  asOf = '2024-12-31',
  { adjustments = [], scheme = DEFAULT_SCHEME }: Decisions = {},
): ScorePreview {
  const plan = trackedPlan([{ tracking: { 计划编号: 'FB2024-001', ...tracking } }]);
  const day = asOf as PlainDate;
  return previewScore(plan, plan.rows[0]!, { asOf: day, calendar, scheme, adjustments })!;
}

/** A conference by the book, but for cells that are empty still. */
const without = (...columns: readonly (keyof Typed)[]): Typed => ({
  ...PERFECT,
  ...Object.fromEntries(columns.map((column) => [column, ''])),
});

const lostOf = ({ lost }: ScorePreview) => lost.map(({ code, points }) => `${code} ${points}`);

describe('the score that a form shows beforehand', () => {
  it('is that of the assessment, row by row of a whole year', () => {
    for (const asOf of ['2024-03-31', '2024-09-10', '2024-12-31']) {
      const { rows } = assess(yearPlan, asOf);
      const shown = yearPlan.rows.map(
        (row) => previewScore(yearPlan, row, { asOf: asOf as PlainDate, calendar })?.result,
      );
      expect(shown).toEqual(rows);
    }
  });

  it('is full, and nothing is missing, where all is in order', () => {
    expect(preview(PERFECT)).toMatchObject({
      result: { score: 100 },
      lost: [],
      missing: [],
      open: 0,
    });
  });

  it('parts what is lost for good from what hangs on cells that are still empty', () => {
    const shown = preview({
      ...without('公开日期', '实录链接', '记者问答'),
      召开日期: '2024-09-05',
      报批日期: '2024-09-05',
      通稿: '无',
    });
    // Late and unreported: the written report may still be on its way, the day held will not change.
    expect(lostOf(shown)).toEqual(['C1 12', 'C3 15', 'C7a 6']);
    expect(shown.missing).toEqual([
      '书面报告日期',
      '抄送宣传部',
      '记者问答',
      '公开日期',
      '实录链接',
    ]);
    expect(shown.open).toBe(10 + 6 + 4);
    expect(shown.result.score).toBe(100 - 12 - 15 - 6 - 20);
  });

  it('never promises less than filling the empty cells brings', () => {
    const before = preview({
      ...without('公开日期', '实录链接'),
      对接宣传部: '否',
      对接政务公开办: '',
    });
    const after = preview({ ...PERFECT, 对接宣传部: '否' });
    expect(before.result.earned! + before.open).toBeGreaterThanOrEqual(after.result.earned!);
  });

  it('has no number before the conference, and none for a row that is exempt', () => {
    const planned = without('召开日期');
    expect(preview(planned, '2024-08-19').result).toMatchObject({ state: '未到期', score: null });
    expect(preview(planned, '2024-08-19').missing).toEqual([]);
    expect(preview({ ...PERFECT, 不计考核: '是' }).result).toMatchObject({ state: '不计' });
  });

  it('counts what the office has decided of the row', () => {
    const untrue = {
      department: '教育局',
      id: 'FB2024-001',
      type: '内容不实',
      points: null,
      document: '区政公开〔2024〕9号',
      note: '',
    } as const;
    const shown = preview(PERFECT, '2024-12-31', { adjustments: [untrue] });
    expect(shown.result.score).toBe(0);
    expect(lostOf(shown)).toEqual(['内容不实 100']);
  });
});
