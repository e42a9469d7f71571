import { expect, test } from '@jest/globals';
import { workbook } from '../../../support/embedded/harness';

/**
 * Pairs of different texts over 64 characters for which the library's hash of 32 bits is the same, whatever stands in
 * front of both.
 */
const PAIRS = [
  [
    'IF(ISNUMBER(A1),A1*192+573,0)+IF(ISNUMBER(B1),B1*442+702,0)+LEN("发布会计划助手")',
    'IF(ISNUMBER(A1),A1*280+199,0)+IF(ISNUMBER(B1),B1*334+942,0)+LEN("发布会计划助手")',
  ],
  [
    'IF(ISNUMBER(A1),A1*631+660,0)+IF(ISNUMBER(B1),B1*994+877,0)+LEN("发布会计划助手")',
    'IF(ISNUMBER(A1),A1*568+638,0)+IF(ISNUMBER(B1),B1*197+131,0)+LEN("发布会计划助手")',
  ],
] as const;

test('formulas whose hashes are equal are each calculated as they are written', async () => {
  const book = workbook();
  const values = await book.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B1').values = [[1, 10]];
    sheet.getRange('D1:E2').formulas = PAIRS.map((pair) => pair.map((text) => `=${text}`));
    const results = sheet.getRange('D1:E2').load('values');
    await context.sync();
    return results.values as unknown[][];
  });
  expect(values).toEqual([
    [192 + 573 + 4420 + 702 + 7, 280 + 199 + 3340 + 942 + 7],
    [631 + 660 + 9940 + 877 + 7, 568 + 638 + 1970 + 131 + 7],
  ]);
});
