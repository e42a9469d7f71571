import { expect, test } from '@jest/globals';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { settledScores, shown } from '../../support/workbook/scored-workbook';
import { DECISIONS, HEADS, SCORE_ROWS, UNPLANNED } from '../../support/score-cases';
import { expectAgreement } from '../../support/agreeing-scores';

test('score sheets show what the engine says, and why, with decisions and conferences outside the plan', () =>
  expectAgreement('2024-12-31', [...DECISIONS, ...UNPLANNED]));

test('a late, badly documented conference is told what it lost', async () => {
  const { workspace } = await settledScores(SCORE_ROWS.slice(1, 2), '2024-12-31' as PlainDate, []);
  expect(await shown(workspace, '明细表', ['得分', '失分说明'])).toEqual([
    {
      得分: 61.5,
      失分说明:
        '按期召开：逾期12天，扣12分；变更手续：无书面报告、未抄送宣传部，扣10分；报批：提前1个工作日，扣6分；' +
        '会前对接：未对接政务公开办，扣2.5分；记者问答：未提供，扣6分；公开时限：13个工作日后公开，扣2分',
    },
  ]);
});

test('a head written with a blank in the name earns the bonus', async () => {
  const { workspace } = await settledScores(
    SCORE_ROWS.slice(0, 1),
    '2024-12-31' as PlainDate,
    HEADS,
  );
  expect(await shown(workspace, '汇总表', ['平均分', '加分', '总分'])).toEqual([
    { 平均分: 100, 加分: 1, 总分: 101 },
  ]);
});

test('deductions count whatever their sign, and only for a department that is named to the letter', async () => {
  const rows = SCORE_ROWS.slice(4, 5);
  const { workspace } = await settledScores(rows, '2024-12-31' as PlainDate, DECISIONS);
  expect(await shown(workspace, '汇总表', ['牵头发布单位', '扣分'])).toEqual([
    { 牵头发布单位: '卫健委', 扣分: 5 },
  ]);
});
