import { describe, expect, it } from '@jest/globals';
import { openWorkspace, openSample } from '../../support/workbook/pane';
import { addTable, fillSheet, planRows, selected, syncsOf } from '../../support/workbook/sheets';

describe('selecting a cell of the plan', () => {
  it('takes one sync, from another sheet too', async () => {
    const { book, pane } = openSample();
    const { found } = await pane.read();
    const { place, plan } = found!;
    await fillSheet(book, '别的', [['无关']]);
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('别的').activate();
      await context.sync();
    });
    const row = plan.rows[27]!.key;
    const { syncs, result } = await syncsOf(book, () =>
      pane.select({ place, plan, row }, 'spokesperson'),
    );
    expect([syncs, result]).toEqual([1, true]);
    expect(await selected(book)).toBe('新闻发布会计划!E32');
  });

  it('selects the first cell for a row, and a column by its header', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(3), 'C3');
    const { place, plan } = (await pane.read()).found!;
    await pane.select({ place, plan, row: plan.rows[1]!.key }, null);
    expect(await selected(book)).toBe('计划!C6');
    await pane.select({ place, plan, row: plan.rows[1]!.key }, '发布 主题');
    expect(await selected(book)).toBe('计划!F6');
  });

  it('finds the row where it has moved to: sorted, rows and columns inserted, sheet renamed', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(30));
    await addTable(book, '计划', 'A2:E32', '计划表');
    const { place, plan } = (await pane.read()).found!;
    await book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('计划表');
      table.sort.apply([{ key: 0, ascending: false }]);
      table.name = '改名';
      const sheet = context.workbook.worksheets.getItem('计划');
      sheet.name = '也改名';
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('D:D').insert('Right');
      await context.sync();
    });
    expect(await pane.select({ place, plan, row: plan.rows[0]!.key }, 'topic')).toBe(true);
    expect(await selected(book)).toBe('也改名!E34');
  });

  it('says that a deleted row is gone', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(3));
    const { place, plan } = (await pane.read()).found!;
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('计划').getRange('4:4').delete('Up');
      await context.sync();
    });
    expect(await pane.select({ place, plan, row: plan.rows[1]!.key }, 'topic')).toBe(false);
    expect(await pane.select({ place, plan, row: plan.rows[2]!.key }, 'topic')).toBe(true);
    expect(await selected(book)).toBe('计划!D4');
  });

  it('says that it is gone when the sheet was deleted', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(3));
    const { place, plan } = (await pane.read()).found!;
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('计划').delete();
      await context.sync();
    });
    expect(await pane.select({ place, plan, row: plan.rows[1]!.key }, 'topic')).toBe(false);
  });
});
