import { expect, it } from '@jest/globals';
import { openWorkbook } from '../../../../../src/embedded';
import { fillSheet, addTable, valuesOf } from '../../../../support/workbook/sheets';

const FORMULA = '=SUM(表甲[数])*倍';

it.each<[string, number, (workbook: Excel.Workbook) => void]>([
  ['a table', 70, ({ tables }) => tables.getItem('表甲').rows.add(undefined, [[4]])],
  ['a name', 300, ({ names }) => (names.getItem('倍').formula = '=100')],
  ['a sheet', 30, ({ worksheets }) => (worksheets.getItem('甲').name = '乙')],
])('reads a formula anew once %s that it speaks of is another', async (_, expected, change) => {
  const book = openWorkbook();
  await fillSheet(book, '甲', [['数'], [1], [2]]);
  await addTable(book, '甲', 'A1:A3', '表甲');
  const type = (address: string, work: (workbook: Excel.Workbook) => void): Promise<void> =>
    book.Excel.run(async (context) => {
      work(context.workbook);
      context.workbook.worksheets.getItem('Sheet1').getRange(address).formulas = [[FORMULA]];
      await context.sync();
    });
  await type('A1', ({ names }) => names.add('倍', '=10'));
  await type('A2', change);
  expect(await valuesOf(book, 'Sheet1', 'A1:A2')).toEqual([[expected], [expected]]);
  book.dispose();
});
