import { describe, expect, it } from '@jest/globals';
import { SCORE_ROWS } from '../../support/score-cases';
import { watchedPane } from '../../support/workbook/in-between';
import type { Desk } from '../../support/workbook/pane';
import {
  found,
  generate,
  OPTIONS,
  shown,
  trackedDesk,
} from '../../support/workbook/scored-workbook';
import { fillSheet, usedOf } from '../../support/workbook/sheets';

const ROWS = SCORE_ROWS.slice(0, 2);

const remark =
  ({ book }: Desk, text: string) =>
  (): Promise<void> =>
    book.Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('汇总表');
      columns.getItem('评语').getDataBodyRange().getCell(0, 0).values = [[text]];
      await context.sync();
    });

describe('what somebody types on a score sheet', () => {
  it('while it is written again stays', async () => {
    const desk = await trackedDesk(ROWS);
    await generate(desk);
    await remark(desk, '甲')();
    const { pane, during } = watchedPane(desk);
    const { place, plan } = await found({ ...desk, pane });
    const press = () => pane.generateScores(place, plan, OPTIONS);
    await during(press, 3, remark(desk, '乙'));
    expect((await shown(desk, '汇总表', ['评语']))[0]).toEqual({ 评语: '乙' });
    await pane.undo();
    expect((await shown(desk, '汇总表', ['评语']))[0]).toEqual({ 评语: '乙' });
  });

  it('beside its table keeps the sheet from being taken away', async () => {
    const desk = await trackedDesk(ROWS);
    await generate(desk);
    await fillSheet(desk.book, '考核汇总', [['领导已阅']], 'T30');
    const { left } = await desk.pane.undo();
    expect(left).toEqual([{ row: null, column: '考核汇总', why: 'changed' }]);
    expect((await usedOf(desk.book, '考核汇总')).flat()).toContain('领导已阅');
  });

  it('while the sheet is taken away comes back', async () => {
    const desk = await trackedDesk(ROWS);
    const { pane, during } = watchedPane(desk);
    const { place, plan } = await found({ ...desk, pane });
    await pane.generateScores(place, plan, OPTIONS);
    const note = () => fillSheet(desk.book, '考核汇总', [['领导已阅']], 'T30');
    const { left } = await during(() => pane.undo(), 3, note);
    expect(left).toEqual([{ row: null, column: '考核汇总', why: 'changed' }]);
    expect((await usedOf(desk.book, '考核汇总')).flat()).toContain('领导已阅');
  });
});
