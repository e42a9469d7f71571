import { expect, it } from '@jest/globals';
import { addTable, read, sheetOf, workbook } from '../../../../support/embedded/harness';

it('gives a block to the rows in sight only, and its first line to each, as Excel does', async () => {
  const book = workbook();
  await addTable(book);
  await book.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('表');
    table.columns.getItem('状态').filter.applyValuesFilter(['完成']);
    sheetOf(context).getRange('C2:C3').values = [[1], [2]];
    await context.sync();
  });
  expect(await read(book, 'C2:C3')).toEqual([[5], [1]]);
  await book.Excel.run(async (context) => {
    sheetOf(context).getRange('C2').values = [[3]];
    sheetOf(context).getRange('C3').values = [[4]];
    context.workbook.tables.getItem('表').clearFilters();
    await context.sync();
    sheetOf(context).getRange('A2:A3').values = [['甲'], ['乙']];
    await context.sync();
  });
  expect(await read(book, 'A2:C3')).toEqual([
    ['甲', '进行中', 3],
    ['乙', '完成', 4],
  ]);
});
