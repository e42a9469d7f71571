import { expect, it } from '@jest/globals';
import { openWorkbook } from '../../../src/embedded/testing/open-workbook';
import { fillSheet, addTable, valuesOf } from '../../excel/sheets';

it('reads a formula anew once a table, a name or a sheet that it speaks of is another', async () => {
  const book = openWorkbook();
  await fillSheet(book, '甲', [['数'], [1], [2]]);
  await addTable(book, '甲', 'A1:A3', '表甲');
  const type = (work: (workbook: Excel.Workbook) => void) =>
    book.Excel.run(async (context) => {
      work(context.workbook);
      await context.sync();
    });
  const formula = (workbook: Excel.Workbook, address: string) => {
    workbook.worksheets.getItem('Sheet1').getRange(address).formulas = [['=SUM(表甲[数])*倍']];
  };
  await type((workbook) => {
    workbook.names.add('倍', '=10');
    formula(workbook, 'A1');
  });
  await type((workbook) => {
    workbook.tables.getItem('表甲').rows.add(undefined, [[4]]);
    workbook.names.getItem('倍').formula = '=100';
    workbook.worksheets.getItem('甲').name = '乙';
    formula(workbook, 'A2');
  });
  expect(await valuesOf(book, 'Sheet1', 'A1:A2')).toEqual([[700], [700]]);
  book.dispose();
});
