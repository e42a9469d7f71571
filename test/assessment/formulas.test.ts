import { describe, expect, test } from '@jest/globals';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import { DEFAULT_SCHEME } from '../../src/core/assessment/scheme';
import { planOf } from '../tracking/tracked-plan';
import {
  engineResults,
  engineScores,
  scoreWorkbook,
  sheetResults,
  sheetScores,
  type ScoreBook,
} from './score-book';
import { DECISIONS, SCORE_ROWS as rows, UNPLANNED } from './score-rows';

const plan = planOf(rows);
async function compare(book: ScoreBook): Promise<void> {
  const workbook = await scoreWorkbook(book);
  await expect(sheetScores(workbook)).resolves.toEqual(engineScores(book, plan));
  await expect(sheetResults(workbook)).resolves.toEqual(engineResults(book, plan));
  workbook.dispose();
}

describe('the live formulas of 明细表 and 汇总表', () => {
  test('give the worked examples their points, and say why points were lost', async () => {
    const workbook = await scoreWorkbook({ rows, asOf: '2024-12-31' as PlainDate });
    const scores = await sheetScores(workbook, ['失分说明']);
    expect(scores[0]).toMatchObject({ 得分: 100, 失分说明: '' });
    expect(scores[1]).toMatchObject({
      得分: 61.5,
      失分说明:
        '按期召开：逾期12天，扣12分；变更手续：无书面报告、未抄送宣传部，扣10分；报批：提前1个工作日，扣6分；' +
        '会前对接：未对接政务公开办，扣2.5分；记者问答：未提供，扣6分；公开时限：13个工作日后公开，扣2分',
    });
    workbook.dispose();
  });

  test.each(['2024-08-31', '2024-09-10', '2024-12-31', '2025-02-28'] as PlainDate[])(
    'score every conference as the core does, as of %s',
    (asOf) => compare({ rows, asOf }),
  );

  test('follow the decisions that have a document, and the conferences outside the plan', () =>
    compare({ rows, asOf: '2024-12-31' as PlainDate, decisions: DECISIONS, unplanned: UNPLANNED }));

  test('follow the scheme of the office, partial points never above the full ones', () =>
    compare({
      rows,
      asOf: '2024-12-31' as PlainDate,
      scheme: {
        ...DEFAULT_SCHEME,
        points: { ...DEFAULT_SCHEME.points, C1: 10, C3: 20, C7d: 19 },
        numbers: { ...DEFAULT_SCHEME.numbers, lateDays: 10, approvalDays: 2, publicationDays: 2 },
      },
    }));
});
