import { expect, test } from '@jest/globals';
import { openWorkbook } from '../../../src/embedded';

test('SUBSTITUTE takes a blank for a blank, and no other white space', async () => {
  const book = openWorkbook();
  const values = await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A3').values = [['马\u00A0超 局长'], ['7\t月'], ['a-b-c $&']];
    const results = sheet.getRange('B1:B4');
    results.formulas = [
      ['=SUBSTITUTE(A1," ","")'],
      ['=SUBSTITUTE(A2," ","")'],
      ['=SUBSTITUTE(A3,"-","$&")'],
      ['=SUBSTITUTE(A3,"-","+",2)'],
    ];
    results.load('values');
    await context.sync();
    return results.values.flat() as unknown[];
  });
  book.dispose();
  expect(values).toEqual(['马\u00A0超局长', '7\t月', 'a$&b$&c $&', 'a-b+c $&']);
});
