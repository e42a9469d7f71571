import { expect, it } from '@jest/globals';
import { openWorkbook } from '../../../../../src/embedded';
import { valuesOf } from '../../../../support/workbook/sheets';

it('calculates nothing in manual mode until it is asked to, and goes on when it is automatic again', async () => {
  const book = openWorkbook();
  const sum = async () => (await valuesOf(book, 'Sheet1', 'B1'))[0]?.[0];
  const write = (value: number, then: (application: Excel.Application) => void = () => undefined) =>
    book.Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[value]];
      then(context.workbook.application);
      await context.sync();
    });
  await book.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('B1').formulas = [['=A1*2']];
    await context.sync();
  });
  await write(1, (application) => {
    application.calculationMode = 'Manual';
  });
  expect(await sum()).toBe(0);
  await write(2, (application) => {
    application.calculate('Recalculate');
  });
  expect(await sum()).toBe(4);
  await write(3);
  expect(await sum()).toBe(4);
  await write(4, (application) => {
    application.calculationMode = 'Automatic';
  });
  expect(await sum()).toBe(8);
  await expect(
    write(5, (application) => {
      application.calculationMode = 'AutomaticExceptTables';
    }),
  ).rejects.toMatchObject({ code: 'InvalidArgument' });
  book.dispose();
});
