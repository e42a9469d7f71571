import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openWorkbook } from '../../../src/embedded/testing/open-workbook';
import type { TestWorkbook } from '../../../src/embedded/testing/open-workbook';

let book: TestWorkbook;

beforeEach(() => {
  book = openWorkbook();
});
afterEach(() => {
  book.dispose();
});

describe('Excel.run', () => {
  it('reads what it has written', async () => {
    const values = await book.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
      range.values = [
        ['单位', 3],
        [true, '=B1*2'],
      ];
      range.load('values,address,valueTypes,text');
      await context.sync();
      return { values: range.values, address: range.address, types: range.valueTypes };
    });
    expect(values).toEqual({
      values: [
        ['单位', 3],
        [true, 6],
      ],
      address: 'Sheet1!A1:B2',
      types: [
        ['String', 'Double'],
        ['Boolean', 'Double'],
      ],
    });
  });

  it('throws for a property that was read before it was loaded', async () => {
    await expect(
      book.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
        await context.sync();
        return range.values;
      }),
    ).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });
});
