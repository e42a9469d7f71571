import { describe, expect, it } from '@jest/globals';
import { addTable, formulas, read, sheetOf, workbook } from '../../../../support/embedded/harness';

describe('structured references', () => {
  it('calculates columns, own rows, headers and whole tables', async () => {
    const book = workbook();
    await addTable(book);
    await book.Excel.run(async (context) => {
      sheetOf(context).getRange('E1:E5').formulas = [
        ['=SUM(表[数量])'],
        ['=表[[#This Row],[数量]]*2'],
        ['=ROWS(表[#All])'],
        ['=COUNTIFS(表[状态],"完成",表[数量],">5")'],
        ['=INDEX(表[[#Headers],[编号]:[数量]],1,2)'],
      ];
      await context.sync();
    });
    expect(await read(book, 'E1:E5')).toEqual([[12], [10], [3], [1], ['状态']]);
  });

  it('shows a formula inside the table as Excel does', async () => {
    const book = workbook();
    await addTable(book);
    await book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('表');
      table.columns.add(undefined, [['倍'], ['=[@数量]*2'], ['=表[[#This Row],[数量]]*2']]);
      await context.sync();
    });
    expect(await read(book, 'D1:D3')).toEqual([['倍'], [10], [14]]);
    expect(await formulas(book, 'D2:D3')).toEqual([['=[@数量]*2'], ['=[@数量]*2']]);
  });

  it('refuses a table or a column that is not there', async () => {
    const book = workbook();
    await addTable(book);
    for (const formula of ['=SUM(别表[数量])', '=SUM(表[没有])']) {
      const write = book.Excel.run(async (context) => {
        sheetOf(context).getRange('E1').formulas = [[formula]];
        await context.sync();
      });
      await expect(write).rejects.toMatchObject({ code: 'InvalidArgument' });
    }
  });

  it('follows a renamed header, table and sheet', async () => {
    const book = workbook();
    await addTable(book);
    await book.Excel.run(async (context) => {
      const other = context.workbook.worksheets.add('汇 总');
      other.getRange('A1').formulas = [['=SUM(表[数量])']];
      sheetOf(context).getRange('C1').values = [['工时']];
      context.workbook.tables.getItem('表').name = '计划表';
      sheetOf(context).name = '计划';
      await context.sync();
      sheetOf(context).getRange('C2').values = [[6]];
      const cell = other.getRange('A1').load('formulas,values');
      await context.sync();
      expect(cell.formulas).toEqual([['=SUM(计划表[工时])']]);
      expect(cell.values).toEqual([[13]]);
    });
  });

  it('follows an inserted column, and gives #REF! for a deleted one', async () => {
    const book = workbook();
    await addTable(book);
    await book.Excel.run(async (context) => {
      sheetOf(context).getRange('A6').formulas = [['=SUM(表[数量])']];
      sheetOf(context).getRange('B:B').insert('Right');
      await context.sync();
    });
    expect(await read(book, 'A1:D1')).toEqual([['编号', '列1', '状态', '数量']]);
    expect(await read(book, 'A6')).toEqual([[12]]);
    await book.Excel.run(async (context) => {
      context.workbook.tables.getItem('表').columns.getItem('数量').delete();
      await context.sync();
    });
    expect(await read(book, 'A6')).toEqual([['#REF!']]);
    expect(await formulas(book, 'A6')).toEqual([['=SUM(#REF!)']]);
  });

  it('holds a name that is written with them', async () => {
    const book = workbook();
    await addTable(book);
    await book.Excel.run(async (context) => {
      context.workbook.names.add('最大', '=MAX(表[数量])');
      sheetOf(context).getRange('E1').formulas = [['=最大+1']];
      await context.sync();
    });
    expect(await read(book, 'E1')).toEqual([[8]]);
    await book.Excel.run(async (context) => {
      sheetOf(context).getRange('A4:C4').values = [['P-3', '完成', 20]];
      await context.sync();
    });
    expect(await read(book, 'E1')).toEqual([[21]]);
  });
});
