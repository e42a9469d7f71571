import { describe, expect, it } from '@jest/globals';
import {
  addTable,
  fill,
  formulas,
  read,
  sheetOf,
  workbook,
} from '../../../../support/embedded/harness';

describe('tables', () => {
  it('grow when somebody writes right below, and fill the columns of formulas', async () => {
    const book = workbook();
    await addTable(book);
    await book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('表');
      table.columns.add(undefined, [['倍'], ['=[@数量]*2'], ['=[@数量]*2']]);
      sheetOf(context).getRange('F1').formulas = [['=SUM(表[倍])']];
      await context.sync();
      sheetOf(context).getRange('A4:C5').values = [
        ['P-3', '完成', 1],
        ['P-4', '完成', 2],
      ];
      const range = table.getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:D5');
    });
    expect(await read(book, 'D4:D5')).toEqual([[2], [4]]);
    expect(await read(book, 'F1')).toEqual([[30]]);
  });

  it('grow by a column when somebody writes beside the header', async () => {
    const book = workbook();
    await addTable(book);
    await book.type('D1', '备注');
    const names = await book.Excel.run(async (context) => {
      const { columns } = context.workbook.tables.getItem('表');
      columns.load('items/name');
      await context.sync();
      return columns.items.map(({ name }) => name);
    });
    expect(names).toEqual(['编号', '状态', '数量', '备注']);
  });

  it('take rows at the end and in the middle, and push away what is below', async () => {
    const book = workbook();
    await addTable(book);
    await book.Excel.run(async (context) => {
      sheetOf(context).getRange('A4').values = [['']];
      sheetOf(context).getRange('A5').values = [['别处']];
      const { rows } = context.workbook.tables.getItem('表');
      rows.add(0, [['P-0', '', 1]]);
      rows.add(undefined, [['P-3', '', 9]]);
      rows.load('count');
      await context.sync();
      expect(rows.count).toBe(4);
    });
    expect(await read(book, 'A1:A7')).toEqual([
      ['编号'],
      ['P-0'],
      ['P-1'],
      ['P-2'],
      ['P-3'],
      ['别处'],
      [''],
    ]);
  });

  it('begin without data when they are made on a header only, and the first row takes the blank one', async () => {
    const book = workbook();
    const [before, after, address] = await book.Excel.run(async (context) => {
      fill(context, [['代码', '分值']]);
      const table = sheetOf(context).tables.add('A1:B1', true);
      const count = table.rows.getCount();
      await context.sync();
      table.rows.add(undefined, [['C1', 20]]);
      const later = table.rows.getCount();
      const range = table.getRange().load('address');
      await context.sync();
      return [count.value, later.value, range.address];
    });
    expect([before, after, address]).toEqual([0, 1, 'Sheet1!A1:B2']);
  });

  it('make header texts unique', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      fill(context, [
        ['名', '名', '', 3],
        [1, 2, 3, 4],
      ]);
      sheetOf(context).tables.add('A1:D2', true);
      await context.sync();
    });
    expect(await read(book, 'A1:D1')).toEqual([['名', '名2', '列1', '3']]);
  });

  it('refuse to overlap and to share a name', async () => {
    const book = workbook();
    await addTable(book);
    const overlap = book.Excel.run(async (context) => {
      sheetOf(context).tables.add('C3:D5', true);
      await context.sync();
    });
    await expect(overlap).rejects.toMatchObject({ code: 'InvalidArgument' });
    const share = book.Excel.run(async (context) => {
      const table = sheetOf(context).tables.add('F1:G3', true);
      table.name = '表';
      await context.sync();
    });
    await expect(share).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });

  it('are resized, and become plain cells whose formulas stay right', async () => {
    const book = workbook();
    await addTable(book);
    await book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('表');
      table.resize('A1:D4');
      sheetOf(context).getRange('F1').formulas = [['=SUM(表[数量])']];
      const range = table.getRange().load('address');
      await context.sync();
      expect(range.address).toBe('Sheet1!A1:D4');
      table.convertToRange();
      const found = context.workbook.tables.getItemOrNullObject('表').load('name');
      await context.sync();
      expect(found.isNullObject).toBe(true);
    });
    expect(await formulas(book, 'F1')).toEqual([['=SUM($C$2:$C$4)']]);
    expect(await read(book, 'F1')).toEqual([[12]]);
  });

  it('sort their rows, formulas and all, and filter them by hiding rows', async () => {
    const book = workbook();
    await addTable(book);
    await book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('表');
      table.columns.add(undefined, [['倍'], ['=[@数量]*2'], ['=[@数量]*2']]);
      table.sort.apply([{ key: 2, ascending: false }]);
      await context.sync();
    });
    expect(await read(book, 'A2:D3')).toEqual([
      ['P-2', '完成', 7, 14],
      ['P-1', '进行中', 5, 10],
    ]);
    await book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('表');
      table.columns.getItem('状态').filter.applyValuesFilter(['完成']);
      const rows = table.getDataBodyRange();
      const [first, second] = [rows.getRow(0).load('rowHidden'), rows.getRow(1).load('rowHidden')];
      await context.sync();
      expect([first.rowHidden, second.rowHidden]).toEqual([false, true]);
      table.clearFilters();
      second.load('rowHidden');
      await context.sync();
      expect(second.rowHidden).toBe(false);
    });
  });

  it('show a totals row', async () => {
    const book = workbook();
    await addTable(book);
    await book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('表');
      table.showTotals = true;
      const totals = table.getTotalRowRange().load('address,values');
      await context.sync();
      expect(totals.address).toBe('Sheet1!A4:C4');
      expect(totals.values).toEqual([['汇总', '', '']]);
    });
  });

  it('refuse to have a part of them shifted away', async () => {
    const book = workbook();
    await addTable(book);
    const run = book.Excel.run(async (context) => {
      sheetOf(context).getRange('B2').insert('Down');
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it('let a column be added in the middle with formulas following', async () => {
    const book = workbook();
    await addTable(book);
    await book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('表');
      sheetOf(context).getRange('A6').formulas = [['=SUM(表[数量])']];
      table.columns.add(1, [['部门'], ['甲'], ['乙']]);
      await context.sync();
    });
    expect(await read(book, 'A1:D2')).toEqual([
      ['编号', '部门', '状态', '数量'],
      ['P-1', '甲', '进行中', 5],
    ]);
    expect(await read(book, 'A6')).toEqual([[12]]);
  });

  it('take a row that is inserted on the sheet into their body, with the formulas of the columns', async () => {
    const book = workbook();
    await addTable(book);
    await book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('表');
      table.columns.add(undefined, [['倍'], ['=[@数量]*2'], ['=[@数量]*2']]);
      sheetOf(context).getRange('3:3').insert('Down');
      await context.sync();
      const body = table.getDataBodyRange().load('address');
      await context.sync();
      expect(body.address).toBe('Sheet1!A2:D4');
    });
    expect(await formulas(book, 'D3')).toEqual([['=[@数量]*2']]);
  });
});
