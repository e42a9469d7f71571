import { describe, expect, it } from '@jest/globals';
import { SCORE_ROWS } from '../../support/score-cases';
import type { Workspace } from '../../support/workbook/pane';
import { generate, scoredWorkspace } from '../../support/workbook/scored-workbook';

const ROWS = SCORE_ROWS.slice(0, 3);

const chartsOf = ({ book }: Workspace) => book.model.registry.charts;

/** Rows that a chart shows, its header row first, counted from 0. */
const rowsShown = (workspace: Workspace): [number, number][] =>
  chartsOf(workspace).map(({ source }) => [source.row, source.rows]);

/** The plan gets a conference of another department. */
async function addDepartment({ book }: Workspace, department: string): Promise<void> {
  await book.Excel.run(async (context) => {
    const below = context.workbook.tables.getItem('计划表').getRange().getRowsBelow(1);
    below.getCell(0, 0).getResizedRange(0, 4).values = [
      [9, department, '9月份', '另一场发布会', '局长 王海洋'],
    ];
    await context.sync();
  });
}

describe('the chart of 考核汇总', () => {
  it('shows every department with its score, below the table, from 0 on', async () => {
    const workspace = await scoredWorkspace(ROWS);
    expect(chartsOf(workspace)).toMatchObject([
      {
        name: '单位得分图',
        title: '各单位总分',
        type: 'ColumnClustered',
        legend: false,
        minimum: 0,
        // 牵头发布单位 and 总分, under the header in the third row.
        source: { row: 2, column: 1, rows: 4, columns: 2 },
        corner: { row: 7, column: 0 },
      },
    ]);
  });

  it('gains the departments that the table gains, stays below it, and is made only once', async () => {
    const workspace = await scoredWorkspace(ROWS);
    await addDepartment(workspace, '文旅局');
    await addDepartment(workspace, '商务局');
    await generate(workspace);
    expect(rowsShown(workspace)).toEqual([[2, 6]]);
    expect(chartsOf(workspace)[0]!.corner.row).toBe(9);
    await workspace.pane.undo();
    expect(rowsShown(workspace)).toEqual([[2, 4]]);
    expect(chartsOf(workspace)[0]!.corner.row).toBe(7);
  });

  it('stays where somebody has moved it, and away once somebody has deleted it', async () => {
    const workspace = await scoredWorkspace(ROWS);
    const withChart = (work: (chart: Excel.Chart) => void) =>
      workspace.book.Excel.run(async (context) => {
        work(context.workbook.worksheets.getItem('考核汇总').charts.getItem('单位得分图'));
        await context.sync();
      });
    await withChart((chart) => {
      chart.setPosition('P3', 'W20');
    });
    await generate(workspace);
    expect(chartsOf(workspace)).toMatchObject([{ corner: { row: 2, column: 15 } }]);
    await withChart((chart) => {
      chart.delete();
    });
    await generate(workspace);
    expect(chartsOf(workspace)).toEqual([]);
  });
});
