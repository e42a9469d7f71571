import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkbook, readXlsx } from '../../../src/embedded';
import { PackageFile } from '../../support/xlsx/package-file';
import { expectSound } from '../../support/xlsx/sound';

const FIXTURES = join(__dirname, '../../fixtures/xlsx');

/** The file after edits of its sheet 计划. */
async function edited(
  name: string,
  edit: (sheet: Excel.Worksheet) => void,
): Promise<{ readonly bytes: Uint8Array; readonly file: PackageFile }> {
  const { snapshot } = await readXlsx(readFileSync(join(FIXTURES, name)));
  const book = openWorkbook(snapshot);
  try {
    await book.Excel.run(async (context) => {
      edit(context.workbook.worksheets.getItem('计划'));
      await context.sync();
    });
    const { bytes } = await book.save();
    return { bytes, file: new PackageFile(bytes) };
  } finally {
    book.dispose();
  }
}

const CHART = 'xl/charts/chart1.xml';
const PIVOT_SOURCE = 'xl/pivotCache/pivotCacheDefinition1.xml';

test('comments, pictures, a pivot table, a chart and a link to a file come back together', async () => {
  const original = new PackageFile(readFileSync(join(FIXTURES, 'all_together.xlsx')));
  const { bytes, file } = await edited('all_together.xlsx', (sheet) => {
    sheet.getRange('F9').values = [['新']];
  });
  await expectSound(bytes);
  for (const path of original.parts.keys()) expect([...file.parts.keys()]).toContain(path);
  const untouched = /^xl\/(?:comments|drawings|charts|media|pivot|external)/u;
  for (const path of [...original.parts.keys()].filter((part) => untouched.test(part)))
    expect([path, file.parts.get(path)]).toEqual([path, original.parts.get(path)]);
});

test('what the model does not know follows its cells', async () => {
  const { bytes, file } = await edited('rows_move.xlsx', (sheet) => {
    sheet.getRange('1:2').insert('Down');
    sheet.getRange('A:A').insert('Right');
  });
  await expectSound(bytes);
  expect(file.text(CHART)).toContain('<c:f>计划!$C$6:$C$9</c:f>');
  expect(file.text(PIVOT_SOURCE)).toContain('<worksheetSource ref="B4:C9" sheet="计划"/>');
  expect(file.text('xl/drawings/drawing1.xml')).toMatch(
    /<xdr:from><xdr:col>7<\/xdr:col><xdr:colOff>0<\/xdr:colOff><xdr:row>13</u,
  );
  expect(file.text('xl/worksheets/sheet1.xml')).toContain(
    '<xm:f>计划!$H$11:$H$12</xm:f><xm:sqref>J11</xm:sqref>',
  );
});

test('what the model does not know follows a sheet to its new name', async () => {
  const { file } = await edited('rows_move.xlsx', (sheet) => {
    sheet.name = "局's <计划>";
  });
  expect(file.text(CHART)).toContain("<c:f>'局''s &lt;计划&gt;'!$B$4:$B$7</c:f>");
  expect(file.text(PIVOT_SOURCE)).toContain('ref="A2:B7" sheet="局\'s &lt;计划&gt;"');
});

test('a chart of deleted cells says so', async () => {
  const { file } = await edited('rows_move.xlsx', (sheet) => {
    sheet.getRange('B:B').delete('Left');
  });
  expect(file.text(CHART)).toContain('<c:f>#REF!</c:f>');
});

test('no part of a pivot table is shifted away from the rest', async () => {
  const torn = edited('pivot_beside.xlsx', (sheet) => {
    sheet.getRange('F2:F5').insert('Right');
  });
  await expect(torn).rejects.toThrow('It would shift cells in a pivot table on the worksheet.');
  const { bytes, file } = await edited('pivot_beside.xlsx', (sheet) => {
    sheet.getRange('F1:F9').insert('Right');
  });
  await expectSound(bytes);
  expect(file.text('xl/pivotTables/pivotTable1.xml')).toContain('<location ref="I3:J7"');
});
