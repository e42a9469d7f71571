import { describe, expect, it } from '@jest/globals';
import { SCORE_ROWS } from '../../support/score-cases';
import { watchedPane } from '../../support/workbook/in-between';
import type { Workspace } from '../../support/workbook/pane';
import {
  found,
  generate,
  OPTIONS,
  scoredWorkspace,
  shown,
  trackedWorkspace,
} from '../../support/workbook/scored-workbook';
import { fillSheet, usedOf } from '../../support/workbook/sheets';

const ROWS = SCORE_ROWS.slice(0, 2);

const remark =
  ({ book }: Workspace, text: string) =>
  (): Promise<void> =>
    book.Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('汇总表');
      columns.getItem('评语').getDataBodyRange().getCell(0, 0).values = [[text]];
      await context.sync();
    });

describe('what somebody types on a score sheet', () => {
  it('while it is written again stays', async () => {
    const workspace = await scoredWorkspace(ROWS);
    await remark(workspace, '甲')();
    const { pane, during } = watchedPane(workspace);
    const { place, plan } = await found({ ...workspace, pane });
    const press = () => pane.generateScores(place, plan, OPTIONS);
    await during(press, 3, remark(workspace, '乙'));
    expect((await shown(workspace, '汇总表', ['评语']))[0]).toEqual({ 评语: '乙' });
    await pane.undo();
    expect((await shown(workspace, '汇总表', ['评语']))[0]).toEqual({ 评语: '乙' });
  });

  it('beside its table keeps the sheet from being taken away', async () => {
    const workspace = await trackedWorkspace(ROWS);
    await generate(workspace);
    await fillSheet(workspace.book, '考核汇总', [['领导已阅']], 'T30');
    const { left } = await workspace.pane.undo();
    expect(left).toEqual([{ row: null, column: '考核汇总', why: 'changed' }]);
    expect((await usedOf(workspace.book, '考核汇总')).flat()).toContain('领导已阅');
  });

  it('while the sheet is taken away comes back', async () => {
    const workspace = await trackedWorkspace(ROWS);
    const { pane, during } = watchedPane(workspace);
    const { place, plan } = await found({ ...workspace, pane });
    await pane.generateScores(place, plan, OPTIONS);
    const note = () => fillSheet(workspace.book, '考核汇总', [['领导已阅']], 'T30');
    const { left } = await during(() => pane.undo(), 3, note);
    expect(left).toEqual([{ row: null, column: '考核汇总', why: 'changed' }]);
    expect((await usedOf(workspace.book, '考核汇总')).flat()).toContain('领导已阅');
  });
});
