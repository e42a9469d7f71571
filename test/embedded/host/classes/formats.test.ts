import { describe, expect, it } from '@jest/globals';
import { addTable, fill, sheetOf, workbook } from '../../../support/embedded/harness';

const CUSTOM = 'Custom';

describe('formats', () => {
  it('are written and read, and are null where cells differ', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:B2');
      range.format.fill.color = '#ffc7ce';
      range.format.font.bold = true;
      range.format.font.color = 'red';
      range.format.font.size = 14;
      range.format.horizontalAlignment = 'Center';
      range.format.wrapText = true;
      range.format.columnWidth = 90;
      sheetOf(context).getRange('A1').format.font.bold = false;
      range.load(
        'format/fill/color,format/font/bold,format/font/color,format/font/size,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/columnWidth',
      );
      await context.sync();
      expect(range.format.toJSON()).toMatchObject({
        fill: { color: '#FFC7CE' },
        font: { bold: null, color: '#FF0000', size: 14 },
        horizontalAlignment: 'Center',
        verticalAlignment: 'Bottom',
        wrapText: true,
        columnWidth: 90,
      });
      range.format.fill.clear();
      range.load('format/fill/color');
      await context.sync();
      expect(range.format.fill.color).toBe('#FFFFFF');
    });
  });

  it('leave the formula of a cell alone', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      fill(context, [[2, '=A1*2']]);
      await context.sync();
      const cell = sheetOf(context).getRange('B1');
      cell.format.fill.color = '#FFFF00';
      cell.numberFormat = [['0.00']];
      await context.sync();
      sheetOf(context).getRange('A1').values = [[5]];
      cell.load('values,formulas,text');
      await context.sync();
      expect(cell.toJSON()).toMatchObject({
        values: [[10]],
        formulas: [['=A1*2']],
        text: [['10.00']],
      });
    });
  });

  it('draw the edges of a range', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:B2');
      const bottom = range.format.borders.getItem('EdgeBottom');
      bottom.style = 'Continuous';
      bottom.color = '#FF0000';
      bottom.load('style,color');
      const inner = sheetOf(context)
        .getRange('A1')
        .format.borders.getItem('EdgeBottom')
        .load('style');
      const own = sheetOf(context)
        .getRange('B2')
        .format.borders.getItem('EdgeBottom')
        .load('style');
      await context.sync();
      expect([bottom.style, bottom.color, inner.style, own.style]).toEqual([
        'Continuous',
        '#FF0000',
        'None',
        'Continuous',
      ]);
    });
  });

  it('are set and read for many cells at once', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:B1');
      range.setCellProperties([[{ format: { fill: { color: '#00FF00' } } }, {}]]);
      const cells = range.getCellProperties({ address: true, format: { fill: { color: true } } });
      await context.sync();
      expect(cells.value).toEqual([
        [
          { address: 'Sheet1!A1', format: { fill: { color: '#00FF00' } } },
          { address: 'Sheet1!B1', format: { fill: { color: '#FFFFFF' } } },
        ],
      ]);
    });
  });

  it('come with inserted rows from the row above', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      sheetOf(context).getRange('A1').format.fill.color = '#00FF00';
      sheetOf(context).getRange('2:2').insert('Down');
      const cell = sheetOf(context).getRange('A2').load('format/fill/color');
      await context.sync();
      expect(cell.format.fill.color).toBe('#00FF00');
    });
  });
});

describe('conditional formats', () => {
  it('are added, listed, changed and deleted', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A2:C3');
      const custom = range.conditionalFormats.add(CUSTOM);
      custom.custom.rule.formula = '=$B2="完成"';
      custom.custom.format.fill.color = '#C6EFCE';
      custom.custom.format.font.color = '#006100';
      const value = range.conditionalFormats.add('CellValue');
      value.cellValue.rule = { operator: 'GreaterThan', formula1: '=5' };
      const bar = range.conditionalFormats.add('DataBar');
      bar.dataBar.positiveFormat.fillColor = '#5B9BD5';
      await context.sync();
      const { conditionalFormats } = range;
      conditionalFormats.load('items/type');
      custom.custom.rule.load('formula');
      custom.custom.format.fill.load('color');
      value.cellValue.load('rule');
      await context.sync();
      expect(conditionalFormats.items.map(({ type }) => type)).toEqual([
        'DataBar',
        'CellValue',
        'Custom',
      ]);
      expect(custom.custom.rule.formula).toBe('=$B2="完成"');
      expect(custom.custom.format.fill.color).toBe('#C6EFCE');
      expect(value.cellValue.rule).toEqual({ operator: 'GreaterThan', formula1: '=5' });
      bar.delete();
      const count = conditionalFormats.getCount();
      await context.sync();
      expect(count.value).toBe(2);
    });
  });

  it.each([
    ['a row is inserted above', '1:1', 'A3:C4', '=$B3="完成"'],
    ['a row is inserted at the first row', '2:2', 'A3:C4', '=$B3="完成"'],
    ['a row is inserted inside', '3:3', 'A2:C4', '=$B2="完成"'],
  ])('stay right when %s', async (_what, rows, address, formula) => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const rule = sheetOf(context).getRange('A2:C3').conditionalFormats.add(CUSTOM);
      rule.custom.rule.formula = '=$B2="完成"';
      sheetOf(context).getRange(rows).insert('Down');
      const range = rule.getRange().load('address');
      rule.custom.rule.load('formula');
      await context.sync();
      expect([range.address, rule.custom.rule.formula]).toEqual([`Sheet1!${address}`, formula]);
    });
  });

  it('stay right when their first row is deleted', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const rule = sheetOf(context).getRange('A2:C4').conditionalFormats.add(CUSTOM);
      rule.custom.rule.formula = '=$B2="完成"';
      sheetOf(context).getRange('2:2').delete('Up');
      const range = rule.getRange().load('address');
      rule.custom.rule.load('formula');
      await context.sync();
      expect([range.address, rule.custom.rule.formula]).toEqual(['Sheet1!A2:C3', '=$B2="完成"']);
    });
  });

  it('refuse a structured reference, and a kind that is not there', async () => {
    const book = workbook();
    await addTable(book);
    const structured = book.Excel.run(async (context) => {
      const rule = sheetOf(context).getRange('A2:C3').conditionalFormats.add(CUSTOM);
      rule.custom.rule.formula = '=表[@状态]="完成"';
      await context.sync();
    });
    await expect(structured).rejects.toMatchObject({ code: 'InvalidArgument' });
    const kind = book.Excel.run(async (context) => {
      sheetOf(context).getRange('A2:C3').conditionalFormats.add('ColorScale');
      await context.sync();
    });
    await expect(kind).rejects.toMatchObject({ code: 'ApiNotFound' });
  });
});

describe('data validation', () => {
  it('holds a list with its messages, and follows inserts', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const { dataValidation } = sheetOf(context).getRange('B2:B3');
      dataValidation.rule = { list: { inCellDropDown: true, source: '是,否' } };
      dataValidation.errorAlert = {
        title: '错误',
        message: '请选择',
        showAlert: true,
        style: 'Stop',
      };
      sheetOf(context).getRange('1:1').insert('Down');
      const moved = sheetOf(context).getRange('B3:B4').dataValidation.load('rule,type,errorAlert');
      const before = sheetOf(context).getRange('B2').dataValidation.load('type');
      const mixed = sheetOf(context).getRange('B2:B4').dataValidation.load('type');
      await context.sync();
      expect(moved.rule).toEqual({ list: { inCellDropDown: true, source: '是,否' } });
      expect(moved.errorAlert).toMatchObject({ title: '错误', style: 'Stop' });
      expect([moved.type, before.type, mixed.type]).toEqual(['List', 'None', 'Inconsistent']);
    });
  });

  it('takes a range of another sheet as the source of a list', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const source = context.workbook.worksheets.add('名录').getRange('A2:A5');
      const { dataValidation } = sheetOf(context).getRange('B2');
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      dataValidation.load('rule');
      await context.sync();
      expect(dataValidation.rule.list?.source).toBe('=名录!$A$2:$A$5');
    });
  });

  it('is replaced and cleared cell by cell', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('B2:B5').dataValidation.rule = {
        wholeNumber: { formula1: 1, formula2: 10, operator: 'Between' },
      };
      sheet.getRange('B3').dataValidation.clear();
      const [kept, cleared] = ['B5', 'B3'].map((at) =>
        sheet.getRange(at).dataValidation.load('type'),
      );
      await context.sync();
      expect([kept?.type, cleared?.type]).toEqual(['WholeNumber', 'None']);
    });
  });
});

describe('merged areas', () => {
  it('are told with their places, those alone whose first cell lies in the range', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      sheetOf(context).getRange('A1:C1').merge();
      sheetOf(context).getRange('B3:B5').merge();
      await context.sync();
      const merged = sheetOf(context).getRange('A1:D4').getMergedAreasOrNullObject();
      merged.load('areaCount,address');
      merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
      const none = sheetOf(context).getRange('B4:D9').getMergedAreasOrNullObject();
      none.load('areaCount');
      await context.sync();
      expect(merged.areaCount).toBe(2);
      expect(
        merged.areas.items.map((area) => [
          area.rowIndex,
          area.columnIndex,
          area.rowCount,
          area.columnCount,
        ]),
      ).toEqual([
        [0, 0, 1, 3],
        [2, 1, 3, 1],
      ]);
      expect(none.isNullObject).toBe(true);
    });
  });

  it('come along with a copy, in the place of those that were there', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      sheetOf(context).getRange('A1:B1').merge();
      sheetOf(context).getRange('D3:D4').merge();
      await context.sync();
      sheetOf(context).getRange('D3').copyFrom('A1:B2');
      await context.sync();
      const merged = sheetOf(context).getRange('C1:F9').getMergedAreasOrNullObject();
      merged.load('address');
      await context.sync();
      expect(merged.address).toMatch(/!D3:E3$/u);
    });
  });
});
