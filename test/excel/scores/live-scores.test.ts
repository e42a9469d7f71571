import { describe, expect, it } from '@jest/globals';
import { serialOfDate } from '../../../src/core/calendar/excel-serial';
import type { PlainDate } from '../../../src/core/calendar/plain-date';
import { SCORE_ROWS } from '../../support/score-cases';
import type { Workspace } from '../../support/workbook/pane';
import {
  found,
  generate,
  scoredWorkspace,
  shown,
  YEAR_END,
} from '../../support/workbook/scored-workbook';
import type { Value } from '../../support/workbook/sheets';

/** 统计局 has done everything in time, 住建局 was late and asked for approval one working day before. */
const ROWS = SCORE_ROWS.slice(0, 2);

/** Types into the cell of a table whose row has this text in its first column of that name. */
async function type(
  { book }: Workspace,
  table: string,
  [keyColumn, key]: readonly [string, string],
  column: string,
  value: string | number,
): Promise<void> {
  await book.Excel.run(async (context) => {
    const { columns } = context.workbook.tables.getItem(table);
    const keys = columns.getItem(keyColumn).getDataBodyRange().load('values');
    await context.sync();
    const row = keys.values.findIndex(([text]) => text === key);
    columns.getItem(column).getDataBodyRange().getCell(row, 0).values = [[value]];
    await context.sync();
  });
}

async function totals(workspace: Workspace): Promise<Record<string, Value>> {
  const rows = await shown(workspace, '汇总表', ['牵头发布单位', '总分']);
  return Object.fromEntries(rows.map((row) => [String(row.牵头发布单位), row.总分 ?? '']));
}

describe('scores with the add-in closed', () => {
  it('follow the points of a criterion, and a date of the plan', async () => {
    const workspace = await scoredWorkspace(ROWS);
    expect(await totals(workspace)).toEqual({ 统计局: 100, 住建局: 61.5 });
    await type(workspace, '评分项表', ['代码', 'C3'], '分值', 20);
    // 61.5 of 100 points become 61.5 of 105.
    expect(await totals(workspace)).toEqual({ 统计局: 100, 住建局: 58.6 });
    await type(workspace, '评分项表', ['代码', 'C3'], '分值', 15);
    const sameDay = serialOfDate('2024-08-22' as PlainDate);
    await type(workspace, '计划表', ['计划编号', 'FB2024-001'], '报批日期', sameDay);
    expect(await totals(workspace)).toEqual({ 统计局: 85, 住建局: 61.5 });
    const [row] = await shown(workspace, '明细表', ['失分说明']);
    expect(row).toEqual({ 失分说明: '报批：未提前报批，扣15分' });
    const { place, plan } = await found(workspace);
    const now = await workspace.pane.readScores(place, plan, YEAR_END);
    expect(now?.agreement.differences).toEqual([]);
  });

  it('never go by a setting that cannot be used: it is named with its cell', async () => {
    const workspace = await scoredWorkspace(ROWS);
    await type(workspace, '评分项表', ['代码', 'C3'], '分值', '十五');
    await type(workspace, '评分项表', ['代码', 'C4'], '分值', 20);
    await type(workspace, '等级表', ['等级', '良好'], '下限', 95);
    await type(workspace, '等级表', ['等级', '合格'], '下限', '六十');
    const { agreement, problems } = await generate(workspace);
    expect(agreement.differences).toEqual([]);
    expect(
      problems.map(({ table, row, column, message }) => [table, row, column, message]),
    ).toEqual([
      ['评分项表', 3, '分值', 'notANumber'],
      ['评分项表', 0, '分值', 'weightsSum'],
      ['等级表', 3, '下限', 'notANumber'],
      ['等级表', 2, '下限', 'thresholdOrder'],
    ]);
    const [points] = await shown(workspace, '明细表', ['C3', 'C4']);
    expect(points).toEqual({ C3: 15, C4: 20 });
  });
});
