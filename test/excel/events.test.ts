import { describe, expect, it } from '@jest/globals';
import type { Edit, SelectedCell } from '../../src/excel/events';
import { openWorkspace, openPane } from '../support/workbook/pane';
import { fillSheet, planRows } from '../support/workbook/sheets';

describe('following the workbook', () => {
  it('tells of edits with sheet and address, remote ones as remote, until it is ended', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(3));
    const { place } = (await pane.read()).found!;
    const other = book.attach();
    const edits: Edit[] = [];
    const end = await pane.followEdits((edit) => edits.push(edit));
    book.fill({ sheet: '计划', row: 4, column: 3 }, [['手']]);
    await book.idle();
    await fillSheet(book, '计划', [['改']], 'D3');
    await fillSheet(other, '计划', [['远']], 'D4');
    await book.idle();
    expect(edits).toEqual([
      { sheetId: place.sheetId, address: 'D5', isRemote: false, isOwn: false },
      { sheetId: place.sheetId, address: 'D3', isRemote: false, isOwn: true },
      { sheetId: place.sheetId, address: 'D4', isRemote: true, isOwn: false },
    ]);
    await end();
    await fillSheet(book, '计划', [['再']], 'D5');
    await book.idle();
    expect(edits).toHaveLength(3);
  });

  it('tells of the cell that is selected', async () => {
    const { book, pane } = openWorkspace();
    await fillSheet(book, '计划', planRows(3));
    const { place, plan } = (await pane.read()).found!;
    const cells: SelectedCell[] = [];
    const end = await pane.followSelection((cell) => cells.push(cell));
    await openPane(book).select({ place, plan, row: plan.rows[2]!.key }, 'spokesperson');
    await book.idle();
    expect(cells.at(-1)).toEqual({ sheetId: place.sheetId, row: 4, column: 4 });
    await end();
  });
});
