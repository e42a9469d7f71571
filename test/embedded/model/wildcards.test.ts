import { expect, test } from '@jest/globals';
import { openWorkbook } from '../../../src/embedded';
import { exactly, literally } from '../../../src/core/workbook-contract/expressions';

const TEXTS = ['3~4月', 'a*b', 'axb', 'a?b', '~*x', '>5', '市~局'];

test('a text is found by itself alone, whatever is in it', async () => {
  const book = openWorkbook();
  const found = await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const area = `A1:A${TEXTS.length}`;
    sheet.getRange(area).values = TEXTS.map((text) => [text]);
    const results = sheet.getRange(`B1:C${TEXTS.length}`);
    results.formulas = TEXTS.map((_, i) => [
      `=MATCH(${literally(`A${i + 1}`)},$A$1:$A$7,0)`,
      `=COUNTIFS($A$1:$A$7,${exactly(`A${i + 1}`)})`,
    ]);
    results.load('values');
    await context.sync();
    return results.values;
  });
  book.dispose();
  expect(found).toEqual(TEXTS.map((_, i) => [i + 1, 1]));
});
