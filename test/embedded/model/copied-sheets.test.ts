import { expect, it } from '@jest/globals';
import { UndoCommand } from '@univerjs/core';
import { CopySheetCommand } from '@univerjs/sheets';
import { addTable, read, workbook } from '../../support/embedded/harness';

/** A sheet with a table and a formula over it, copied with the grid's own menu. */
async function copied() {
  const book = workbook();
  await addTable(book);
  await book.type('F1', '=SUM(表[数量])');
  const { model } = book;
  const subUnitId = model.sheets.active.getSheetId();
  await model.core.command(CopySheetCommand.id, { unitId: model.core.unitId, subUnitId });
  return { book, model };
}

it('has tables of its own, and its formulas are over them', async () => {
  const { book, model } = await copied();
  expect(model.tables.all.map(({ name }) => name)).toEqual(['表', '表2']);
  const copy = model.sheets.all[1]!;
  model.sheets.activate(copy.getSheetId());
  await book.type('C2', 100);
  expect(await read(book, 'F1')).toEqual([[107]]);
  model.sheets.activate(model.sheets.all[0]!.getSheetId());
  expect(await read(book, 'F1')).toEqual([[12]]);
});

it('leaves no table behind when the copy is undone', async () => {
  const { model } = await copied();
  await model.core.command(UndoCommand.id, {});
  expect(model.sheets.all).toHaveLength(1);
  expect(model.tables.all.map(({ name }) => name)).toEqual(['表']);
});
