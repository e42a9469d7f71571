import { describe, expect, it } from '@jest/globals';
import type { EmbeddedWorkbook } from '../../../src/embedded';
import { openWorkspace } from '../../support/workbook/pane';
import { addTable, fillSheet, planRows, syncsOf } from '../../support/workbook/sheets';

/** Merges pairs of cells of the column 牵头发布单位, from the first row of the plan on. */
const mergeUnits = ({ Excel }: EmbeddedWorkbook, pairs: number) =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('计划');
    for (let pair = 0; pair < pairs; pair += 1)
      sheet.getRange(`B${3 + 2 * pair}:B${4 + 2 * pair}`).merge();
    await context.sync();
  });

const WRITE = 1;

/** Which of the requests that some work sends Excel takes for writes, which empty its undo list. */
async function writesOf(book: EmbeddedWorkbook, work: () => Promise<unknown>): Promise<boolean[]> {
  const writes: boolean[] = [];
  book.watch((direction, text) => {
    if (direction !== 'request') return;
    const { flags } = JSON.parse(text) as { flags: number };
    writes.push((flags & WRITE) !== 0);
  });
  await work();
  return writes;
}

describe('merged areas', () => {
  it('are read of a plan with more of them than Excel tells at once', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(1300));
    await mergeUnits(book, 640);
    book.habits.mostMergedAreas = 512;
    const { found } = await pane.read();
    const units = found?.plan.rows.map(({ cells }) => cells.department.text);
    expect(units).toEqual(Array.from({ length: 1300 }, () => '统计局'));
    const report = await pane.mark(
      found!.place,
      found!.plan,
      new Map([[found!.plan.rows[1]!.key, '错误']]),
    );
    expect(report.left).toEqual([]);
  });

  it('do not keep a sheet from being read whose areas Excel does not tell at all', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(4));
    await mergeUnits(book, 1);
    book.habits.mostMergedAreas = 0;
    const { found } = await pane.read();
    expect(found?.plan.rows.map(({ cells }) => cells.department.text)).toEqual([
      '统计局',
      '',
      '统计局',
      '统计局',
    ]);
  });

  it('are read of a plan in plain cells that has a table beside it', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(4));
    await fillSheet(
      book,
      '计划',
      [
        ['姓名', '电话'],
        ['张三', 1],
      ],
      'H2',
    );
    await addTable(book, '计划', 'H2:I3', '通讯录');
    await mergeUnits(book, 2);
    const { found } = await pane.read();
    expect(found?.place.table).toBeNull();
    expect(found?.plan.rows.map(({ cells }) => cells.department.text)).toEqual(
      Array(4).fill('统计局'),
    );
  });

  it('are not asked of tables, and of a plain plan not again after an edit: Excel’s undo list stays', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(4));
    await mergeUnits(book, 2);
    expect(await writesOf(book, () => pane.read())).toContain(true);
    await book.type('D3', '改过的主题');
    expect(await writesOf(book, () => pane.read(true))).not.toContain(true);
    const { result } = await syncsOf(book, () => pane.read(true));
    expect(result.found?.plan.rows[1]?.cells.department.text).toBe('统计局');
    const table = openWorkspace();
    await fillSheet(table.book, '计划', planRows(4));
    await addTable(table.book, '计划', 'A2:E6', '计划表');
    await table.book.removeEmptySheets();
    expect(await writesOf(table.book, () => table.pane.read())).not.toContain(true);
  });

  it('are read anew once rows have been inserted', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(4));
    await mergeUnits(book, 2);
    const before = (await pane.read()).found!;
    await book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('计划').getRange('1:1').insert('Down');
      await context.sync();
    });
    await book.idle();
    const report = await pane.mark(
      before.place,
      before.plan,
      new Map([[before.plan.rows[1]!.key, '错误']]),
    );
    expect(report.left).toEqual([]);
    const { found } = await pane.read(true);
    expect(found?.plan.rows.map(({ cells }) => cells.department.text)).toEqual(
      Array(4).fill('统计局'),
    );
  });
});
