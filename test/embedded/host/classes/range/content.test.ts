import { describe, expect, it } from '@jest/globals';
import { fill, formulas, read, sheetOf, workbook } from '../../../../support/embedded/harness';

describe('writing values', () => {
  it('refuses a block that has not the shape of the range', async () => {
    const book = workbook();
    const write = book.Excel.run(async (context) => {
      sheetOf(context).getRange('A1:B2').values = [[1, 2, 3]];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: 'InvalidArgument' });
    expect(await read(book, 'A1:B2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('writes a 1×1 block into every cell of the range', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      sheetOf(context).getRange('A1:B2').values = [['是']];
      await context.sync();
    });
    expect(await read(book, 'A1:B2')).toEqual([
      ['是', '是'],
      ['是', '是'],
    ]);
  });

  it('leaves a cell alone for null and empties it for an empty text', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      fill(context, [['一', '二', '三']]);
      await context.sync();
      sheetOf(context).getRange('A1:C1').values = [[null, '', '3']];
      await context.sync();
    });
    expect(await read(book, 'A1:C1')).toEqual([['一', '', 3]]);
  });

  it('keeps the format of a cell that it empties', async () => {
    const book = workbook();
    const color = await book.Excel.run(async (context) => {
      const cell = sheetOf(context).getRange('A1');
      cell.values = [['一']];
      cell.format.fill.color = '#FFC7CE';
      cell.values = [['']];
      cell.load('format/fill/color');
      await context.sync();
      return cell.format.fill.color;
    });
    expect(color).toBe('#FFC7CE');
  });

  it.each([
    ['12', 12, 'General'],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['12%', 0.12, '0%'],
    ['2024-03-01', 45352, 'yyyy/m/d'],
    ['2024年3月1日', 45352, 'yyyy"年"m"月"d"日"'],
    ['TRUE', true, 'General'],
    ['00123', 123, 'General'],
    ['4月', '4月', 'General'],
    ['2024年13月1日', '2024年13月1日', 'General'],
    ['P-1', 'P-1', 'General'],
  ])('reads %s under General as %p', async (typed, value, format) => {
    const book = workbook();
    const cell = await book.Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1');
      range.values = [[typed]];
      range.load('values,numberFormat');
      await context.sync();
      return range.toJSON();
    });
    expect(cell.values).toEqual([[value]]);
    expect(cell.numberFormat).toEqual([[format]]);
  });

  it.each(['2024-03-01', '00123', '=1+1', 'TRUE'])('keeps %s as text under @', async (typed) => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1');
      range.numberFormat = [['@']];
      range.values = [[typed]];
      await context.sync();
    });
    expect(await read(book, 'A1')).toEqual([[typed]]);
  });

  it('takes a leading apostrophe as "this is text"', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      fill(context, [["'00123", "'=1+1"]]);
      await context.sync();
    });
    expect(await read(book, 'A1:B1')).toEqual([['00123', '=1+1']]);
  });

  it('shows a date in the text of the cell and its serial in the values', async () => {
    const book = workbook();
    const cell = await book.Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1');
      range.values = [[45352]];
      range.numberFormat = [['yyyy-mm-dd']];
      range.load('values,text');
      await context.sync();
      return range.toJSON();
    });
    expect(cell).toMatchObject({ values: [[45352]], text: [['2024-03-01']] });
  });

  it('gives a formula its value in the same batch', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      fill(context, [[2, '=A1*3', '=B1&"天"']]);
      await context.sync();
    });
    expect(await read(book, 'A1:C1')).toEqual([[2, 6, '6天']]);
    expect(await formulas(book, 'A1:C1')).toEqual([[2, '=A1*3', '=B1&"天"']]);
  });

  it('refuses a formula with a mistake in it', async () => {
    const book = workbook();
    const write = book.Excel.run(async (context) => {
      sheetOf(context).getRange('A1').formulas = [['=SUM(A2']];
      await context.sync();
    });
    await expect(write).rejects.toMatchObject({ code: 'InvalidArgument' });
  });

  it('writes more cells than office.js sends in one block', async () => {
    const book = workbook();
    const block = Array.from({ length: 1000 }, (_, i) => [i, i * 2, `第${i}行`]);
    await book.Excel.run(async (context) => {
      fill(context, block);
      await context.sync();
    });
    expect(await read(book, 'A999:C1000')).toEqual([
      [998, 1996, '第998行'],
      [999, 1998, '第999行'],
    ]);
  });

  it('follows a cell that a formula depends on, and gives #REF! when it is deleted', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      fill(context, [[1], [2], ['=A1+A2']]);
      sheetOf(context).getRange('1:1').insert('Down');
      await context.sync();
    });
    expect(await formulas(book, 'A4')).toEqual([['=A2+A3']]);
    await book.Excel.run(async (context) => {
      sheetOf(context).getRange('2:2').delete('Up');
      await context.sync();
    });
    expect(await read(book, 'A3')).toEqual([['#REF!']]);
  });
});
