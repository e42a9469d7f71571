import { describe, expect, it } from '@jest/globals';
import { fill, read, sheetOf, workbook } from '../../../support/embedded/harness';

describe('objects and errors', () => {
  it('gives a null object for what is not there', async () => {
    const book = workbook();
    const isNull = await book.Excel.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject('没有');
      const range = table.getDataBodyRange();
      table.load('name');
      range.load('values');
      await context.sync();
      return [table.isNullObject, range.isNullObject];
    });
    expect(isNull).toEqual([true, true]);
  });

  it('says which call of the batch failed, and keeps what came before it', async () => {
    const book = workbook();
    const run = book.Excel.run(async (context) => {
      fill(context, [['先写的']]);
      context.workbook.worksheets.getItem('没有').getRange('A1').values = [['后写的']];
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: {
        errorLocation: 'WorksheetCollection.getItem',
        statement: 'var worksheet = worksheets.getItem(...);',
      },
    });
    expect(await read(book, 'A1')).toEqual([['先写的']]);
  });

  it('makes a created object once, however often it is used later', async () => {
    const book = workbook();
    const names = await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('数据');
      await context.sync();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      sheet.name = '改名';
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(['Sheet1', '改名']);
  });

  it('refuses a second sheet of the same name', async () => {
    const book = workbook();
    const add = book.Excel.run(async (context) => {
      context.workbook.worksheets.add('数据');
      context.workbook.worksheets.add('数据');
      await context.sync();
    });
    await expect(add).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  });

  it('says ApiNotFound with class and member for what it does not have', async () => {
    const book = workbook();
    const method = book.Excel.run(async (context) => {
      sheetOf(context).getRange('A1:B2').removeDuplicates([0], false);
      await context.sync();
    });
    await expect(method).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: 'ApiNotFound: Range.removeDuplicates',
    });
    const property = book.Excel.run(async (context) => {
      sheetOf(context).getRange('A1').load('linkedDataTypeState');
      await context.sync();
    });
    await expect(property).rejects.toMatchObject({
      message: 'ApiNotFound: Range.linkedDataTypeState',
    });
    const navigation = book.Excel.run(async (context) => {
      context.workbook.pivotTables.load('items/name');
      await context.sync();
    });
    await expect(navigation).rejects.toMatchObject({
      message: 'ApiNotFound: Workbook.pivotTables',
    });
  });

  it('refuses to set what can only be read', async () => {
    const book = workbook();
    const { client } = { client: book };
    const run = client.Excel.run(async (context) => {
      context.workbook.names.add('名', sheetOf(context).getRange('A1'));
      const item = context.workbook.names.getItem('名');
      (item as unknown as { formula: number }).formula = 5;
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('lets a range that is kept follow an insert', async () => {
    const book = workbook();
    const address = await book.Excel.run(async (context) => {
      const range = sheetOf(context).getRange('B5:C6');
      range.load('address');
      await context.sync();
      sheetOf(context).getRange('2:3').insert('Down');
      await context.sync();
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(address).toBe('Sheet1!B7:C8');
  });

  it('loads all scalars of an object that is loaded without names', async () => {
    const book = workbook();
    const json = await book.Excel.run(async (context) => {
      const range = sheetOf(context).getRange('B2').load();
      await context.sync();
      return range.toJSON();
    });
    expect(json).toMatchObject({
      address: 'Sheet1!B2',
      rowIndex: 1,
      columnIndex: 1,
      values: [['']],
    });
  });

  it('loads items with their nested properties, a part of them when asked', async () => {
    const book = workbook();
    const names = await book.Excel.run(async (context) => {
      for (const name of ['二', '三', '四']) context.workbook.worksheets.add(name);
      const { worksheets } = context.workbook;
      worksheets.load({
        name: true,
        $top: 2,
        $skip: 1,
      } as Excel.Interfaces.WorksheetCollectionLoadOptions);
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(['二', '三']);
  });
});

describe('reading', () => {
  it('throws for a property that was not loaded', async () => {
    const book = workbook();
    const run = book.Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1');
      await context.sync();
      return range.values;
    });
    await expect(run).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  it('throws for a property that was loaded but not synced', async () => {
    const book = workbook();
    const run = book.Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1').load('values');
      return Promise.resolve(range.values);
    });
    await expect(run).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });
});
