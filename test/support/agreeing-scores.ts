import { expect } from '@jest/globals';
import type { PlainDate } from '../../src/core/calendar/plain-date';
import type { SettingsChange } from '../../src/core/settings/settings';
import { settledScores, shown } from './workbook/scored-workbook';
import { engineScores } from './engine-scores';
import { SCORE_ROWS } from './score-cases';

const points = (code: string, value: number): SettingsChange => ({
  table: '评分项表',
  key: { 代码: code },
  values: { 分值: value },
});

const parameter = (name: string, value: number): SettingsChange => ({
  table: '参数表',
  key: { 参数: name },
  values: { 值: value },
});

/** A scheme of the office's own, in which some partial points are above the full ones. */
export const OWN_SCHEME = [
  ...[points('C1', 10), points('C3', 20), points('C7d', 19)],
  ...[parameter('迟开天数', 10), parameter('报批满分工作日', 2), parameter('公开时限', 2)],
  parameter('适用分下限', 0),
];

/** Score sheets of conferences at every edge of every criterion show what the engine says, and why. */
export async function expectAgreement(
  asOf: string,
  changes: readonly SettingsChange[],
): Promise<void> {
  const { workspace, report } = await settledScores(SCORE_ROWS, asOf as PlainDate, changes);
  expect(report.agreement.differences).toEqual([]);
  const { details, departments } = engineScores(report.assessment);
  expect(await shown(workspace, '明细表', Object.keys(details[0] ?? {}))).toEqual(details);
  expect(await shown(workspace, '汇总表', Object.keys(departments[0] ?? {}))).toEqual(departments);
}
