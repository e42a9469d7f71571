import { expect, test } from '@jest/globals';
import { workbook } from '../../../support/embedded/harness';
test.each(['__proto__', 'constructor', 'toString'])(
  'a formula reads a sheet that is called %s',
  async (name) => {
    const book = workbook();
    const values = await book.Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add(name).getRange('A1:A2').values = [[5], [7]];
      const here = worksheets.getFirst();
      here.getRange('A1:B1').formulas = [[`='${name}'!A1*2`, `=SUM('${name}'!$A$1:$A$2)`]];
      const results = here.getRange('A1:B1').load('values');
      await context.sync();
      return results.values as unknown[][];
    });
    expect(values).toEqual([[10, 12]]);
  },
);
