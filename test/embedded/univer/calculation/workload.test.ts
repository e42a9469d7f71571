import { expect, it } from '@jest/globals';
import { openWorkspace } from '../../../support/workbook/pane';

/** Formulas of people that go over more cells than memory has room for, and what Excel says of each. */
const ENDLESS: readonly string[] = [
  '=SUM(ROW(1:1048576)*COLUMN(A:XFD))',
  '=SEQUENCE(1048576,100)',
  '=SUMPRODUCT((D1:XFD1048576=1)*1)',
];

it('leaves formulas over too many cells as they are, and calculates the others', async () => {
  const { Excel } = openWorkspace().book;
  const [endless, others] = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A3').formulas = ENDLESS.map((formula) => [formula]);
    sheet.getRange('B1:B3').formulas = [['=SUM(C1:C3)'], ['=ROWS(D1:D1048576)'], ['=B1+1']];
    sheet.getRange('C1:C3').values = [[1], [2], [3]];
    const ranges = ['A1:A3', 'B1:B3'].map((address) => sheet.getRange(address));
    for (const range of ranges) range.load('values,formulas');
    await context.sync();
    return ranges.map(({ values, formulas }) => ({
      values: values.flat(),
      formulas: formulas.flat(),
    }));
  });
  expect(endless?.formulas).toEqual(ENDLESS);
  expect(endless?.values.every((value) => value === '' || String(value).startsWith('#'))).toBe(
    true,
  );
  expect([others?.values[0], others?.values[2]]).toEqual([6, 7]);
});
