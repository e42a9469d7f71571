import { describe, expect, it } from '@jest/globals';
import {
  addTable,
  fill,
  formulas,
  read,
  sheetOf,
  workbook,
} from '../../../support/embedded/harness';

describe('sheets', () => {
  it('are hidden, moved, coloured and frozen', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('数据');
      sheet.position = 0;
      sheet.visibility = 'VeryHidden';
      sheet.tabColor = '#FF0000';
      sheet.freezePanes.freezeRows(2);
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('rowCount,address');
      sheet.load('position,visibility,tabColor');
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({
        position: 0,
        visibility: 'VeryHidden',
        tabColor: '#FF0000',
      });
      expect(frozen.rowCount).toBe(2);
      expect(frozen.address).toBe('数据!1:2');
      sheet.freezePanes.freezeAt('A1:B3');
      const corner = sheet.freezePanes.getLocation().load('address');
      await context.sync();
      expect(corner.address).toBe('数据!A1:B3');
      sheet.freezePanes.unfreeze();
      const thawed = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      expect(thawed.isNullObject).toBe(true);
    });
  });

  it('cannot all be hidden or deleted', async () => {
    const book = workbook();
    const run = book.Excel.run(async (context) => {
      sheetOf(context).delete();
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: 'InvalidOperation' });
  });

  it('turn what refers to them into #REF! when they are deleted', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const other = context.workbook.worksheets.add('数据');
      other.getRange('A1').values = [[7]];
      sheetOf(context).getRange('A1').formulas = [['=数据!A1*2']];
      await context.sync();
      other.delete();
      await context.sync();
    });
    expect(await read(book, 'A1')).toEqual([['#REF!']]);
  });

  it('are copied with their tables, which get names of their own', async () => {
    const book = workbook();
    await addTable(book);
    await book.Excel.run(async (context) => {
      const copy = sheetOf(context).copy('End');
      copy.name = '原件';
      const tables = copy.tables.load('items/name');
      const values = copy.getRange('A1:C2').load('values');
      await context.sync();
      expect(tables.items).toHaveLength(1);
      expect(tables.items[0]?.name).not.toBe('表');
      expect(values.values).toEqual([
        ['编号', '状态', '数量'],
        ['P-1', '进行中', 5],
      ]);
    });
  });

  it('give their used range, with or without formats', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      sheetOf(context).getRange('B2').values = [[1]];
      sheetOf(context).getRange('D5').format.fill.color = '#FF0000';
      const all = sheetOf(context).getUsedRange().load('address');
      const values = sheetOf(context).getUsedRange(true).load('address');
      const none = context.workbook.worksheets.add().getUsedRangeOrNullObject().load('address');
      await context.sync();
      expect([all.address, values.address, none.isNullObject]).toEqual([
        'Sheet1!B2:D5',
        'Sheet1!B2',
        true,
      ]);
    });
  });

  it('take no change of a locked cell while they are protected', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      sheetOf(context).getRange('B1').format.protection.locked = false;
      sheetOf(context).protection.protect({}, '密码');
      sheetOf(context).getRange('B1').values = [['可以']];
      await context.sync();
    });
    const locked = book.Excel.run(async (context) => {
      sheetOf(context).getRange('A1').values = [['不可以']];
      await context.sync();
    });
    await expect(locked).rejects.toMatchObject({ code: 'AccessDenied' });
    await book.Excel.run(async (context) => {
      const { protection } = sheetOf(context);
      protection.unprotect('密码');
      protection.load('protected');
      await context.sync();
      expect(protection.protected).toBe(false);
    });
  });

  it('keep a page layout and charts', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.pageLayout.orientation = 'Landscape';
      sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      sheet.pageLayout.setPrintTitleRows('$1:$3');
      sheet.pageLayout.load('orientation,zoom');
      const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B5'), 'Auto');
      chart.title.text = '得分';
      chart.name = '单位得分';
      await context.sync();
      const again = sheet.charts.getItem('单位得分');
      again.title.load('text');
      again.load('chartType');
      await context.sync();
      expect(sheet.pageLayout.orientation).toBe('Landscape');
      expect([again.chartType, again.title.text]).toEqual(['ColumnClustered', '得分']);
    });
  });
});

describe('ranges', () => {
  it('are found from each other', async () => {
    const book = workbook();
    const addresses = await book.Excel.run(async (context) => {
      const range = sheetOf(context).getRange('B2:C3');
      const found = [
        range.getCell(1, 1),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 2),
        range.getRowsBelow(2),
        range.getColumnsAfter(1),
        range.getBoundingRect('E9'),
        range.getIntersection('C1:C9'),
        range.getEntireRow(),
        range.getLastCell(),
        range.getRow(1),
      ];
      for (const one of found) one.load('address');
      const apart = range.getIntersectionOrNullObject('F1').load('address');
      await context.sync();
      return [...found.map(({ address }) => address.replace('Sheet1!', '')), apart.isNullObject];
    });
    expect(addresses).toEqual([
      'C3',
      'A3:B4',
      'B2:E4',
      'B4:C5',
      'D2:D3',
      'B2:E9',
      'C2:C3',
      '2:3',
      'C3',
      'B3:C3',
      true,
    ]);
  });

  it('are hidden and grouped', async () => {
    const book = workbook({ apiVersion: '1.15' });
    await book.Excel.run(async (context) => {
      const columns = sheetOf(context).getRange('C:E');
      columns.group('ByColumns');
      columns.hideGroupDetails('ByColumns');
      columns.load('columnHidden');
      await context.sync();
      expect(columns.columnHidden).toBe(true);
      columns.showGroupDetails('ByColumns');
      columns.load('columnHidden');
      await context.sync();
      expect(columns.columnHidden).toBe(false);
    });
    expect(book.model.outline.groups(book.model.sheets.active.getSheetId())).toEqual([
      { axis: 'columns', first: 2, last: 4, collapsed: false },
    ]);
  });

  it('are merged, and keep a link', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      fill(context, [['标题', '丢弃']]);
      sheetOf(context).getRange('A1:B1').merge();
      const cell = sheetOf(context).getRange('A3');
      cell.hyperlink = { address: 'https://example.gov.cn/', textToDisplay: '实录' };
      cell.load('hyperlink,values');
      await context.sync();
      expect(cell.values).toEqual([['实录']]);
      expect(cell.hyperlink).toMatchObject({ address: 'https://example.gov.cn/' });
    });
    expect(await read(book, 'A1:B1')).toEqual([['标题', '']]);
  });

  it('are selected, and the selection is read', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      sheetOf(context).getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const active = context.workbook.getActiveCell().load('address');
      await context.sync();
      expect([selected.address, active.address]).toEqual(['Sheet1!B2:C3', 'Sheet1!B2']);
    });
  });
});

describe('names and settings', () => {
  it('hold a range or a formula, and follow inserts', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      fill(context, [[1], [2], [3]]);
      const { names } = context.workbook;
      names.add('数列', sheetOf(context).getRange('A1:A3'), '说明');
      sheetOf(context).getRange('C1').formulas = [['=SUM(数列)']];
      sheetOf(context).getRange('2:2').insert('Down');
      const item = names.getItem('数列').load('formula,type,comment');
      await context.sync();
      expect(item.toJSON()).toMatchObject({
        formula: '=Sheet1!$A$1:$A$4',
        type: 'Range',
        comment: '说明',
      });
    });
    expect(await read(book, 'C1')).toEqual([[6]]);
    expect(await formulas(book, 'C1')).toEqual([['=SUM(数列)']]);
  });

  it('make an unknown name in a formula right when it is added later, and wrong when it goes', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      sheetOf(context).getRange('A1').formulas = [['=基准+1']];
      await context.sync();
    });
    expect(await read(book, 'A1')).toEqual([['#NAME?']]);
    await book.Excel.run(async (context) => {
      context.workbook.names.add('基准', '=41');
      await context.sync();
    });
    expect(await read(book, 'A1')).toEqual([[42]]);
    await book.Excel.run(async (context) => {
      context.workbook.names.getItem('基准').delete();
      await context.sync();
    });
    expect(await read(book, 'A1')).toEqual([['#NAME?']]);
  });

  it('refuse a name that is taken or cannot be one', async () => {
    const book = workbook();
    for (const [name, code] of [
      ['名', 'ItemAlreadyExists'],
      ['A1', 'InvalidArgument'],
    ] as const) {
      const add = book.Excel.run(async (context) => {
        context.workbook.names.add('名', '=1');
        context.workbook.names.add(name, '=1');
        await context.sync();
      });
      await expect(add).rejects.toMatchObject({ code });
      await book.Excel.run(async (context) => {
        context.workbook.names.getItem('名').delete();
        await context.sync();
      });
    }
  });

  it('keep settings in the workbook', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      context.workbook.settings.add('方案', { 版本: 3 });
      await context.sync();
    });
    await book.Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem('方案').load('value');
      const none = context.workbook.settings.getItemOrNullObject('没有').load('value');
      await context.sync();
      expect(setting.value).toEqual({ 版本: 3 });
      expect(none.isNullObject).toBe(true);
    });
  });
});
