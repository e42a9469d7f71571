import { describe, expect, it } from '@jest/globals';
import { RedoCommand, UndoCommand } from '@univerjs/core';
import { InsertColByRangeCommand, RemoveRowByRangeCommand } from '@univerjs/sheets';
import { addTable, formulas, read, workbook } from '../../support/embedded/harness';

/** The person at the grid inserts and deletes through the library's own commands, as its menus do. */
describe('undo in the grid', () => {
  it('takes an inserted column out of the table again, with formulas right', async () => {
    const book = workbook();
    await addTable(book);
    await book.type('F1', '=SUM(表[数量])');
    const { model } = book;
    const sheetId = model.sheets.active.getSheetId();
    const range = { startRow: 0, endRow: 199, startColumn: 1, endColumn: 1 };
    const at = { unitId: model.core.unitId, subUnitId: sheetId };
    await model.core.command(InsertColByRangeCommand.id, { ...at, range });
    expect(model.tables.all[0]?.columns.map(({ name }) => name)).toEqual([
      '编号',
      '列1',
      '状态',
      '数量',
    ]);
    expect(await read(book, 'G1')).toEqual([[12]]);
    await model.core.command(UndoCommand.id, {});
    expect(model.tables.all[0]?.columns.map(({ name }) => name)).toEqual(['编号', '状态', '数量']);
    expect(await read(book, 'F1')).toEqual([[12]]);
    expect(await formulas(book, 'F1')).toEqual([['=SUM(表[数量])']]);
    await model.core.command(RedoCommand.id, {});
    expect(model.tables.all[0]?.area.columns).toBe(4);
    expect(await formulas(book, 'G1')).toEqual([['=SUM(表[数量])']]);
  });

  it('brings the last row of a table back', async () => {
    const book = workbook();
    await addTable(book);
    const { model } = book;
    const at = { unitId: model.core.unitId, subUnitId: model.sheets.active.getSheetId() };
    const range = { startRow: 2, endRow: 2, startColumn: 0, endColumn: 29 };
    await model.core.command(RemoveRowByRangeCommand.id, { ...at, range });
    expect(model.tables.all[0]?.area.rows).toBe(2);
    await model.core.command(UndoCommand.id, {});
    expect(model.tables.all[0]?.area.rows).toBe(3);
    expect(await read(book, 'A3:C3')).toEqual([['P-2', '完成', 7]]);
  });
});
