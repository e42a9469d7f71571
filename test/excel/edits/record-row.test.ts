import { describe, expect, it } from '@jest/globals';
import { openWorkspace, openPane, type Workspace } from '../../support/workbook/pane';
import {
  addTable,
  fillSheet,
  HEADER,
  planRows,
  syncsOf,
  usedOf,
  valuesOf,
} from '../../support/workbook/sheets';

const COLUMNS = ['计划编号', '召开日期', '通稿', '实录链接'];
const CELLS = { 召开日期: '2024-08-20', 通稿: '有', 实录链接: 'https://a.gov.cn/1' };
/** 2024-08-20 as Excel counts days. */
const DAY = 45524;

/** Four conferences with some tracking columns of the office's own; the evidence stands in G3:I6. */
async function ledger(): Promise<Workspace> {
  const workspace = openWorkspace();
  const [title = [], , ...body] = planRows(4);
  const rows = body.map((row, i) => [...row, `FB2024-00${i + 1}`, '', '', '']);
  await fillSheet(workspace.book, '计划', [title, [...HEADER, ...COLUMNS], ...rows]);
  await addTable(workspace.book, '计划', 'A2:I6', '计划表');
  return workspace;
}

describe('recording what happened', () => {
  it('writes the cells of the row alone in two syncs, dates as dates, and takes them back', async () => {
    const { book, pane } = await ledger();
    const before = await usedOf(book, '计划');
    const { place, plan } = (await pane.read()).found!;
    const { key } = plan.rows[1]!;
    const { syncs, result } = await syncsOf(book, () =>
      pane.recordRow({ place, plan, row: key }, CELLS),
    );
    expect([syncs, result]).toEqual([2, { written: 3, left: [] }]);
    expect(await valuesOf(book, '计划', 'G3:I5')).toEqual([
      ['', '', ''],
      [DAY, '有', 'https://a.gov.cn/1'],
      ['', '', ''],
    ]);
    const now = (await pane.read()).found!.plan;
    expect(now.rows[1]!.tracking).toMatchObject({ held: '2024-08-20', release: '有' });
    expect(now.rows[1]!.tracking?.cells.召开日期?.text).toBe('2024-08-20');
    expect(pane.lastWrite()).toEqual({ command: 'recordRow', cells: 3 });
    expect(await pane.undo()).toEqual({ written: 3, left: [] });
    expect(await usedOf(book, '计划')).toEqual(before);
  });

  it('leaves what a colleague has typed since, and finds the row where it has moved to', async () => {
    const { book, pane } = await ledger();
    const { place, plan } = (await pane.read()).found!;
    const other = book.attach();
    await fillSheet(other, '计划', [['无']], 'H4');
    await other.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('计划').getRange('3:3').delete('Up');
      await context.sync();
    });
    const { key } = plan.rows[1]!;
    const result = await pane.recordRow({ place, plan, row: key }, CELLS);
    expect(result).toEqual({ written: 2, left: [{ row: key, column: '通稿', why: 'changed' }] });
    expect(await valuesOf(book, '计划', 'F3:I3')).toEqual([
      ['FB2024-002', DAY, '无', 'https://a.gov.cn/1'],
    ]);
  });

  it('takes back only what nobody has changed since', async () => {
    const { book, pane } = await ledger();
    const { place, plan } = (await pane.read()).found!;
    const { key } = plan.rows[0]!;
    await pane.recordRow({ place, plan, row: key }, CELLS);
    await fillSheet(book.attach(), '计划', [['无']], 'H3');
    expect(await pane.undo()).toEqual({
      written: 2,
      left: [{ row: key, column: '通稿', why: 'changed' }],
    });
    expect(await valuesOf(book, '计划', 'G3:I3')).toEqual([['', '无', '']]);
  });

  it('empties a cell, and says when the row or a column is gone', async () => {
    const { book, pane } = await ledger();
    const first = (await pane.read()).found!;
    const { key } = first.plan.rows[0]!;
    await pane.recordRow({ place: first.place, plan: first.plan, row: key }, CELLS);
    const { place, plan } = (await pane.read()).found!;
    expect(
      await pane.recordRow({ place, plan, row: key }, { 通稿: '', 公开日期: '2024-08-21' }),
    ).toEqual({
      written: 0,
      left: [{ row: key, column: '公开日期', why: 'columnGone' }],
    });
    expect(await valuesOf(book, '计划', 'H3')).toEqual([['有']]);
    await pane.recordRow({ place, plan, row: key }, { 通稿: '' });
    expect(await valuesOf(book, '计划', 'H3')).toEqual([['']]);
    const second = openPane(book.attach());
    expect(await second.recordRow({ place, plan, row: '没有' }, { 通稿: '有' })).toEqual({
      written: 0,
      left: [{ row: '没有', column: '通稿', why: 'gone' }],
    });
  });
});
