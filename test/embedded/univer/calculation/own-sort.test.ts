import { expect, test } from '@jest/globals';
import { openWorkbook } from '../../../../src/embedded';
import { readXlsx } from '../../../../src/embedded/xlsx';
import { read } from '../../../support/embedded/harness';
import { editPart, fileOf } from '../../../support/embedded/xlsx-file';

test('formulas beside a sorted range read its cells in their own order', async () => {
  const file = await fileOf((workbook) => {
    const sheet = workbook.addWorksheet('计划');
    for (const [i, value] of [5, 3, 9, 1].entries()) sheet.getCell(i + 1, 1).value = value;
    sheet.getCell('B1').value = 0;
  });
  const formulas =
    '<c r="B1"><f t="array" ref="B1:B4">_xlfn._xlws.SORT(A1:A4)</f><v>1</v></c>' +
    '<c r="C1"><f>_xlfn.TEXTJOIN(",",TRUE,A1:A4)</f><v></v></c>';
  const sorted = await editPart(file, 'xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(/<c r="B1".*?<\/c>/u, formulas),
  );
  const book = openWorkbook(readXlsx(sorted, '计划').snapshot);
  await book.Excel.run(async (context) => {
    context.workbook.application.calculate('Full');
    await context.sync();
  });
  expect(await read(book, 'B1:C1')).toEqual([[1, '5,3,9,1']]);
  book.dispose();
});
