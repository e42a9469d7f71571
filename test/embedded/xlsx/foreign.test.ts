import { describe, expect, test } from '@jest/globals';
import { writeXlsx } from '../../../src/embedded/xlsx';
import { editPart, fileOf, open } from '../../support/embedded/xlsx-file';
import { PackageFile } from '../../support/xlsx/package-file';

const plain = () =>
  fileOf((workbook) => {
    const sheet = workbook.addWorksheet('计划');
    sheet.addTable({ name: '计划表', ref: 'A1', columns: [{ name: '编号' }], rows: [['P-1']] });
    sheet.getCell('C1').value = 1;
  });

const SHEET = 'xl/worksheets/sheet1.xml';

describe('a file written by another program', () => {
  test('keeps the header row of a table that does not count its header rows', async () => {
    const file = await editPart(await plain(), 'xl/tables/table1.xml', (xml) =>
      xml.replace(/ headerRowCount="1"/, ''),
    );
    const { registry } = open(file);
    expect(registry.tables[0]).toMatchObject({ showHeaders: true, area: { rows: 2 } });
  });

  test('keeps names of constants, formulas and single sheets', async () => {
    const names =
      '<definedNames><definedName name="公开宽限">20</definedName>' +
      '<definedName name="状态列" comment="说明">计划表[编号]</definedName>' +
      '<definedName name="本表" localSheetId="0" hidden="1">计划!$A$1</definedName></definedNames>';
    const file = await editPart(await plain(), 'xl/workbook.xml', (xml) =>
      xml.replace('</sheets>', `</sheets>${names}`),
    );
    const first = open(file);
    expect(first.registry.names).toEqual([
      { name: '公开宽限', scope: null, formula: '=20', visible: true, comment: '' },
      { name: '状态列', scope: null, formula: '=计划表[编号]', visible: true, comment: '说明' },
      { name: '本表', scope: first.id, formula: '=计划!$A$1', visible: false, comment: '' },
    ]);
    const second = open((await writeXlsx(first.snapshot)).bytes);
    expect(second.registry.names).toEqual(first.registry.names);
  });

  test('keeps validations that refer to other sheets, written in an extension', async () => {
    const extension =
      '<extLst><ext xmlns:x14="urn:x"><x14:dataValidations><x14:dataValidation type="list" allowBlank="1" ' +
      'showErrorMessage="1"><x14:formula1><xm:f xmlns:xm="urn:y">参数!$A$1:$A$3</xm:f></x14:formula1>' +
      '<xm:sqref xmlns:xm="urn:y">C2:C5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
    const file = await editPart(await plain(), SHEET, (xml) =>
      xml.replace('</worksheet>', `${extension}</worksheet>`),
    );
    const { registry } = open(file);
    expect(registry.validations).toMatchObject([
      {
        areas: [{ row: 1, column: 2, rows: 4, columns: 1 }],
        rule: { type: 'list', source: '=参数!$A$1:$A$3', inCellDropDown: true },
        ignoreBlanks: true,
      },
    ]);
  });

  test('keeps limits of dates that are numbers', async () => {
    const validations =
      '<dataValidations count="1"><dataValidation type="date" operator="greaterThanOrEqual" sqref="C2:C5">' +
      '<formula1>45292</formula1></dataValidation></dataValidations>';
    const file = await editPart(await plain(), SHEET, (xml) =>
      xml.replace('</sheetData>', `</sheetData>${validations}`),
    );
    const first = open(file);
    const rule = { type: 'date', operator: 'GreaterThanOrEqual', formula1: 45292 };
    expect(first.registry.validations[0]!.rule).toEqual(rule);
    const { bytes, losses } = await writeXlsx(first.snapshot);
    expect(losses).toEqual([]);
    expect(open(bytes).registry.validations[0]!.rule).toEqual(rule);
  });

  test('takes the colours of its own theme', async () => {
    const file = await fileOf((workbook) => {
      const sheet = workbook.addWorksheet('计划');
      sheet.getCell('A1').font = { color: { theme: 4 } };
      sheet.getCell('A1').value = 'x';
    });
    const red = await editPart(file, 'xl/theme/theme1.xml', (xml) =>
      xml.replace(
        /<a:accent1>.*?<\/a:accent1>/s,
        '<a:accent1><a:srgbClr val="C00000"/></a:accent1>',
      ),
    );
    const { workbook, sheet } = open(red);
    const style = workbook.styles[sheet.cellData![0]![0]!.s as string]!;
    expect(style.cl).toEqual({ rgb: '#C00000' });
  });
});

/** What the model has no words for, each as another program would have written it. */
const KEPT: readonly (readonly [string, string, (xml: string) => string, string])[] = [
  [
    'a sparkline',
    SHEET,
    (xml) =>
      xml.replace(
        '</worksheet>',
        '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
          '<x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines>' +
          '<x14:sparkline><xm:f>计划!C1:C1</xm:f><xm:sqref>D1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup>' +
          '</x14:sparklineGroups></ext></extLst></worksheet>',
      ),
    '<x14:sparkline>',
  ],
  [
    'the criteria of a filter',
    SHEET,
    (xml) =>
      xml.replace(
        '</sheetData>',
        '</sheetData><autoFilter ref="C1:C2"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>',
      ),
    '<filter val="1"/>',
  ],
  [
    'a calculated column',
    'xl/tables/table1.xml',
    (xml) =>
      xml.replace(
        /<tableColumn ([^>]*)\/>/u,
        '<tableColumn $1><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn>',
      ),
    '<calculatedColumnFormula>1+1</calculatedColumnFormula>',
  ],
  [
    'the protection of the workbook',
    'xl/workbook.xml',
    (xml) => xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
    '<workbookProtection lockStructure="1"/>',
  ],
  [
    'a scale of colours',
    SHEET,
    (xml) =>
      xml.replace(
        '</sheetData>',
        '</sheetData><conditionalFormatting sqref="C1:C9"><cfRule type="colorScale" priority="1"><colorScale>' +
          '<cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>',
      ),
    '<colorScale>',
  ],
  [
    'a print area of several parts',
    'xl/workbook.xml',
    (xml) =>
      xml.replace(
        '</sheets>',
        '</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">计划!$A$1:$B$2,计划!$D$1:$E$2</definedName></definedNames>',
      ),
    '计划!$A$1:$B$2,计划!$D$1:$E$2',
  ],
  [
    'a name of another workbook',
    'xl/workbook.xml',
    (xml) =>
      xml.replace(
        '</sheets>',
        '</sheets><definedNames><definedName name="旧名">[1]Sheet1!$A$1</definedName></definedNames>',
      ),
    '[1]Sheet1!$A$1',
  ],
  [
    'a text with formats in it',
    SHEET,
    (xml) =>
      xml.replace(
        /<c r="C1"[^>]*>.*?<\/c>/u,
        '<c r="C1" t="inlineStr"><is><r><rPr><b/></rPr><t>红</t></r><r><t>黑</t></r></is></c>',
      ),
    '<rPr><b/></rPr><t>红</t>',
  ],
  [
    'an array formula',
    SHEET,
    (xml) =>
      xml.replace(
        /<c r="C1"[^>]*>.*?<\/c>/u,
        '<c r="C1"><f t="array" ref="C1">SUM(A1:A2*2)</f><v>0</v></c>',
      ),
    '<f t="array" ref="C1">SUM(A1:A2*2)</f>',
  ],
  [
    'a function that came later',
    SHEET,
    (xml) =>
      xml.replace(/<c r="C1"[^>]*>.*?<\/c>/u, '<c r="C1"><f>_xlfn.STDEV.S(A1:A3)</f><v>0</v></c>'),
    '<f>_xlfn.STDEV.S(A1:A3)</f>',
  ],
];

test.each(KEPT)('is kept in the file: %s', async (_what, path, edit, kept) => {
  const { snapshot, losses } = open(await editPart(await plain(), path, edit));
  expect(losses).toEqual([]);
  const { bytes } = await writeXlsx(snapshot);
  const written = new PackageFile(new Uint8Array(bytes));
  const texts = [path, 'xl/sharedStrings.xml'].map((part) => written.text(part)).join('');
  expect(texts).toContain(kept);
});

describe('what an .xlsx file cannot have', () => {
  test('is listed: macros', async () => {
    const file = await editPart(await plain(), 'xl/vbaProject.bin', () => 'x');
    const { losses, snapshot } = open(file);
    expect(losses).toMatchObject([{ kind: 'macro', count: 1 }]);
    const { bytes } = await writeXlsx(snapshot);
    expect([...new PackageFile(new Uint8Array(bytes)).parts.keys()]).not.toContain(
      'xl/vbaProject.bin',
    );
  });

  test('is refused when the file is none', () => {
    expect(() => open(new TextEncoder().encode('no zip').buffer)).toThrow();
  });
});

test('a file whose elements are nested without end is refused', async () => {
  const nested = `<extLst>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</extLst></worksheet>`;
  const file = await editPart(await plain(), SHEET, (xml) => xml.replace('</worksheet>', nested));
  expect(() => open(file)).toThrow('The file is no .xlsx file.');
});
