import { expect, test } from '@jest/globals';
import { workingDays } from '../../../src/core/workbook-contract/expressions';
import { openWorkbook } from '../../../src/embedded';

/** Serial numbers: 2024-05-01 is a Wednesday, 2024-05-11 a Saturday that is worked. */
const HOLIDAYS = [
  ['日期', '类型'],
  [45_413, '休'],
  [45_414, '休'],
  [45_417, '休'],
  [45_423, '班'],
  [45_414, '休'],
];

async function daysWith(rows: readonly (readonly (string | number)[])[]): Promise<unknown> {
  const book = openWorkbook();
  try {
    return await book.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const area = `D1:E${rows.length}`;
      sheet.getRange(area).values = rows.map((row) => [...row]);
      sheet.tables.add(area, true).name = '节假日表';
      sheet.getRange('A1:A2').values = [[45_400], [45_430]];
      const result = sheet.getRange('B1');
      result.formulas = [[`=${workingDays('A1', 'A2')}`]];
      result.load('values');
      await context.sync();
      return result.values[0]?.[0] as unknown;
    });
  } finally {
    book.dispose();
  }
}

test('a text among the days off changes no count of working days', async () => {
  // 22 weekdays after 18 April up to 18 May, two of them off, and a Saturday worked.
  expect(await daysWith(HOLIDAYS)).toBe(20);
  expect(await daysWith([...HOLIDAYS, ['端午', '休'], ["'2024-5-6", '休'], ['', '']])).toBe(20);
});
