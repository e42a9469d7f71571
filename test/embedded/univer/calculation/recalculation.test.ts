import { describe, expect, it } from '@jest/globals';
import type { EmbeddedWorkbook } from '../../../../src/embedded';
import { read, sheetOf, workbook } from '../../../support/embedded/harness';
import { writeLedger } from '../../../support/embedded/write-ledger';

/** Every value of every sheet. */
async function values(book: EmbeddedWorkbook): Promise<unknown[]> {
  return book.Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    const ranges = sheets.items.map((sheet) => sheet.getUsedRange().load('values'));
    await context.sync();
    return ranges.map((range) => range.values as unknown[]);
  });
}

async function write(book: EmbeddedWorkbook, sheet: string, address: string, value: unknown) {
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRange(address).values = [[value]];
    await context.sync();
  });
}

async function everythingAnew(book: EmbeddedWorkbook): Promise<unknown[]> {
  book.model.grid.calculator.invalidate();
  await book.model.settle();
  return values(book);
}

describe('calculating what is dirty', () => {
  it('leaves every cell as calculating everything would', async () => {
    const book = workbook();
    await writeLedger(book, 12);
    const edits: [string, string, unknown][] = [
      ['计划', 'R5', 45_400],
      ['计划', 'R5', ''],
      ['计划', 'H3', '取消'],
      ['计划', 'B2', '住建局'],
      ['计划', 'Y4', '是'],
      ['名录', 'D3', '副局长统计局副'],
      ['参数', 'B2', 45_500],
      ['加扣分', 'C2', '内容不实'],
      ['评分项', 'B3', 15],
      ['明细', 'A5', 'FB2024-0099'],
    ];
    let before = await values(book);
    for (const [sheet, address, value] of edits) {
      await write(book, sheet, address, value);
      const now = await values(book);
      expect(now).not.toEqual(before);
      expect(now).toEqual(await everythingAnew(book));
      before = now;
    }
  });

  it('goes on through a formula whose value came back to what it was', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      sheetOf(context).getRange('A1:D1').formulas = [[5, '=MIN(A1,3)', '=B1+1', '=C1+A1']];
      await context.sync();
    });
    expect(await read(book, 'A1:D1')).toEqual([[5, 3, 4, 9]]);
    await book.type('A1', 7);
    expect(await read(book, 'A1:D1')).toEqual([[7, 3, 4, 11]]);
    await book.type('A1', 1);
    expect(await read(book, 'A1:D1')).toEqual([[1, 1, 2, 3]]);
  });

  it('follows references that are known only when they are calculated', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      sheetOf(context).getRange('A1:E1').formulas = [
        [1, 2, '=OFFSET(A1,0,D1)', 0, '=C1*10+SUM(A1:INDEX(A1:B1,2))'],
      ];
      await context.sync();
    });
    expect(await read(book, 'C1:E1')).toEqual([[1, 0, 13]]);
    await book.type('D1', 1);
    expect(await read(book, 'C1:E1')).toEqual([[2, 1, 23]]);
    await book.type('B1', 5);
    expect(await read(book, 'C1:E1')).toEqual([[5, 1, 56]]);
  });

  it('follows what a formula reads that was written over, beside such a reference', async () => {
    const book = workbook();
    const put = (address: string, formula: string | number) =>
      book.Excel.run(async (context) => {
        sheetOf(context).getRange(address).formulas = [[formula]];
        await context.sync();
      });
    await book.Excel.run(async (context) => {
      sheetOf(context).getRange('A1:D1').formulas = [[1, 2, '=OFFSET(A1,0,0)', '=A1']];
      await context.sync();
    });
    await put('D1', '=B1');
    expect(await read(book, 'C1:D1')).toEqual([[1, 2]]);
    await put('B1', 7);
    expect(await read(book, 'C1:D1')).toEqual([[1, 7]]);
    await put('D1', 3);
    await put('B1', 8);
    expect(await read(book, 'C1:D1')).toEqual([[1, 3]]);
  });

  it('tells formulas apart that differ from row to row in more than their references', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1:A3').values = [[10], [20], [30]];
      sheet.getRange('A5:A6').values = [[5], [6]];
      sheet.getRange('B1:F3').formulas = [
        ['=A1&"A1"', '=$A$1+A1', '=SUM(5:5)', '=LOG10(A1)', '=A1*2'],
        ['=A2&"A2"', '=$A$1+A2', '=SUM(6:6)', '=LOG10(A2)', '=A2*3'],
        ['=A3&"A2"', '=$A$2+A3', '=SUM(5:5)', '=LOG10(A2)', '=A3*3'],
      ];
      await context.sync();
    });
    expect(await read(book, 'B1:F3')).toEqual([
      ['10A1', 20, 5, 1, 20],
      ['20A2', 30, 6, expect.closeTo(Math.log10(20)), 60],
      ['30A2', 50, 5, expect.closeTo(Math.log10(20)), 90],
    ]);
  });

  it('keeps up when rows are inserted and a sheet is added that a formula waits for', async () => {
    const book = workbook();
    await book.Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1:A3').formulas = [[1], ['=A1+1'], ['=SUM(A1:A2)']];
      sheet.getRange('C1').formulas = [['=数据!A1']];
      await context.sync();
      sheet.getRange('2:2').insert('Down');
      sheet.getRange('A2').values = [[10]];
      await context.sync();
      context.workbook.worksheets.add('数据').getRange('A1').values = [[42]];
      await context.sync();
    });
    expect(await read(book, 'A1:A4')).toEqual([[1], [10], [2], [13]]);
    expect(await read(book, 'C1')).toEqual([[42]]);
  });
});

describe('a formula whose result is an empty text', () => {
  it('is a text to the formulas that read it, as in Excel', async () => {
    const { Excel } = workbook();
    const results = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B1').formulas = [['=""', '=A1']];
      sheet.getRange('C1:F1').formulas = [
        ['=B1=""', '=ISTEXT(B1)', '=IFERROR(B1+1,"不是数")', '=A2=0'],
      ];
      const range = sheet.getRange('C1:F1').load('values');
      await context.sync();
      return range.values;
    });
    expect(results).toEqual([[true, true, '不是数', true]]);
  });
});
