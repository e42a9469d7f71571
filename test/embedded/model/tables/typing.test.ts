import { describe, expect, it } from '@jest/globals';
import { RedoCommand, UndoCommand } from '@univerjs/core';
import type { ICellData } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { boundsOfCells } from '../../../../src/embedded/univer/cell-matrix';
import type { EmbeddedWorkbook } from '../../../../src/embedded';
import { openWorkbook } from '../../../../src/embedded';
import { readXlsx, writeXlsx } from '../../../../src/embedded/xlsx';
import {
  addTable,
  fill,
  formulas,
  read,
  sheetOf,
  workbook,
} from '../../../support/embedded/harness';

/** What the grid's cell editor and its fill handle give the library, which can undo it. */
async function atGrid(
  { model }: EmbeddedWorkbook,
  value: Record<number, Record<number, ICellData>>,
): Promise<void> {
  await model.core.command(SetRangeValuesCommand.id, {
    unitId: model.core.unitId,
    subUnitId: model.sheets.active.getSheetId(),
    range: boundsOfCells(value)!,
    value,
  });
}

const typed = (content: Pick<ICellData, 'f' | 'v'>): ICellData => ({
  f: null,
  v: null,
  si: null,
  p: null,
  ...content,
});

describe('a formula filled down in the grid', () => {
  const filled = { 1: { 6: typed({ f: '=C2*2' }) }, 2: { 6: { si: 'fill', f: null, v: null } } };
  filled[1][6].si = 'fill';

  it('is read from each cell, with its own references', async () => {
    const book = workbook();
    await addTable(book);
    await atGrid(book, filled);
    expect(await formulas(book, 'G2:G3')).toEqual([['=C2*2'], ['=C3*2']]);
    expect(await read(book, 'G2:G3')).toEqual([[10], [14]]);
  });

  it('stays right when the cell that it came from gets another', async () => {
    const book = workbook();
    await addTable(book);
    await atGrid(book, filled);
    await book.type('G2', '=1+1');
    expect(await formulas(book, 'G2:G3')).toEqual([['=1+1'], ['=C3*2']]);
    expect(await read(book, 'G2:G3')).toEqual([[2], [14]]);
  });

  it('keeps its structured references, and is saved to a file', async () => {
    const book = workbook();
    await addTable(book);
    await atGrid(book, { 1: { 6: typed({ f: '=SUM(表[数量])' }) } });
    const { model } = book;
    const { f, custom } = model.cells.get(model.sheets.active.getSheetId(), 1, 6)!;
    await atGrid(book, {
      1: { 6: { f, custom, si: 'x' } },
      2: { 6: { si: 'x', f: null, v: null } },
    });
    expect(await formulas(book, 'G2:G3')).toEqual([['=SUM(表[数量])'], ['=SUM(表[数量])']]);
    const { bytes } = await writeXlsx(model.snapshot());
    const reopened = openWorkbook(readXlsx(bytes, '文件').snapshot);
    expect(await formulas(reopened, 'G2:G3')).toEqual([['=SUM(表[数量])'], ['=SUM(表[数量])']]);
    reopened.dispose();
  });
});

describe('undo of typing over a formula', () => {
  const STRUCTURED = '=SUM(表[数量])';
  const steps = [
    ['a value', typed({ v: 5 }), 5],
    ['a formula', typed({ f: '=1+1' }), '=1+1'],
    ['another structured formula', typed({ f: '=MAX(表[数量])' }), '=MAX(表[数量])'],
  ] as const;

  it.each(steps)('%s: undo and redo give back what was written', async (_, cell, shown) => {
    const book = workbook();
    await addTable(book);
    await book.type('F1', STRUCTURED);
    const { model } = book;
    await atGrid(book, { 0: { 5: { ...cell } } });
    expect(await formulas(book, 'F1')).toEqual([[shown]]);
    await model.core.command(UndoCommand.id, {});
    expect(await formulas(book, 'F1')).toEqual([[STRUCTURED]]);
    expect(await read(book, 'F1')).toEqual([[12]]);
    await model.core.command(RedoCommand.id, {});
    expect(await formulas(book, 'F1')).toEqual([[shown]]);
  });

  it('gives a plain formula back that a structured one was typed over', async () => {
    const book = workbook();
    await addTable(book);
    await book.type('F1', '=C2+1');
    await atGrid(book, { 0: { 5: typed({ f: STRUCTURED }) } });
    await book.model.core.command(UndoCommand.id, {});
    expect(await formulas(book, 'F1')).toEqual([['=C2+1']]);
    expect(await read(book, 'F1')).toEqual([[6]]);
  });
});

describe('a row typed directly below a table', () => {
  /** Structured, plain, and over all rows: the three kinds of formula column. */
  async function planTable(): Promise<EmbeddedWorkbook> {
    const book = workbook();
    await book.Excel.run(async (context) => {
      fill(context, [
        ['编号', '状态', '数量', '两倍', '加一', '占比'],
        ['P-1', '进行中', 5, null, '=C2+1', null],
        ['P-2', '完成', 15, null, '=C3+1', null],
      ]);
      const sheet = sheetOf(context);
      const table = sheet.tables.add('A1:F3', true);
      table.name = '计划表';
      await context.sync();
      sheet.getRange('D2:D3').formulas = [['=[@数量]*2'], ['=[@数量]*2']];
      sheet.getRange('F2:F3').formulas = [['=[@数量]/SUM([数量])'], ['=[@数量]/SUM([数量])']];
      sheet.getRange('F2:F3').numberFormat = [['0%'], ['0%']];
      sheet.getRange('B2:B3').format.fill.color = '#FFF2CC';
      sheet.getRange('B2:B3').dataValidation.rule = {
        list: { inCellDropDown: true, source: '进行中,完成' },
      };
      const rule = sheet.getRange('A2:F3').conditionalFormats.add('Custom');
      rule.custom.rule.formula = '=$C2>10';
      await context.sync();
    });
    return book;
  }

  it('gets the formulas of the calculated columns', async () => {
    const book = await planTable();
    await book.type('C4', 20);
    expect(await formulas(book, 'D4:F4')).toEqual([
      ['=[@数量]*2', '=C4+1', '=[@数量]/SUM([数量])'],
    ]);
    expect(await read(book, 'D4:F4')).toEqual([[40, 21, 0.5]]);
  });

  it('gets the formats, drop-downs and conditional formats of the columns', async () => {
    const book = await planTable();
    await book.type('C4', 20);
    await book.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      const status = sheet.getRange('B4');
      const fillOf = status.format.fill.load('color');
      const validation = status.dataValidation.load('type,rule');
      const share = sheet.getRange('F4').load('text');
      const rules = sheet.getRange('A4').conditionalFormats.load('items/type');
      const below = sheet.getRange('B5').dataValidation.load('type');
      await context.sync();
      expect(fillOf.color).toBe('#FFF2CC');
      expect(validation.rule.list?.source).toBe('进行中,完成');
      expect(share.text).toEqual([['50%']]);
      expect(rules.items).toHaveLength(1);
      expect(below.type).toBe('None');
    });
  });
});
