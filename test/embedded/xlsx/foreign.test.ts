import { describe, expect, test } from '@jest/globals';
import { writeXlsx } from '../../../src/embedded/xlsx';
import { editPart, fileOf, open } from '../../support/embedded/xlsx-file';

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
    const { registry } = await open(file);
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
    const first = await open(file);
    expect(first.registry.names).toEqual([
      { name: '公开宽限', scope: null, formula: '=20', visible: true, comment: '' },
      { name: '状态列', scope: null, formula: '=计划表[编号]', visible: true, comment: '说明' },
      { name: '本表', scope: first.id, formula: '=计划!$A$1', visible: false, comment: '' },
    ]);
    const second = await open((await writeXlsx(first.snapshot)).bytes);
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
    const { registry } = await open(file);
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
    const first = await open(file);
    const rule = { type: 'date', operator: 'GreaterThanOrEqual', formula1: 45292 };
    expect(first.registry.validations[0]!.rule).toEqual(rule);
    const { bytes, losses } = await writeXlsx(first.snapshot);
    expect(losses).toEqual([]);
    expect((await open(bytes)).registry.validations[0]!.rule).toEqual(rule);
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
    const { workbook, sheet } = await open(red);
    const style = workbook.styles[sheet.cellData![0]![0]!.s as string]!;
    expect(style.cl).toEqual({ rgb: '#C00000' });
  });
});

describe('what cannot be kept', () => {
  const cases: readonly [string, string, (xml: string) => string][] = [
    [
      'sparkline',
      SHEET,
      (xml) =>
        xml.replace(
          '</worksheet>',
          '<extLst><ext xmlns:x14="urn:x"><x14:sparklineGroups><x14:sparklineGroup/></x14:sparklineGroups></ext></extLst></worksheet>',
        ),
    ],
    [
      'filterCriteria',
      SHEET,
      (xml) =>
        xml.replace(
          '</sheetData>',
          '</sheetData><autoFilter ref="C1:C2"><filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter>',
        ),
    ],
    [
      'calculatedColumn',
      'xl/tables/table1.xml',
      (xml) =>
        xml.replace(
          /<tableColumn ([^>]*)\/>/,
          '<tableColumn $1><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn>',
        ),
    ],
    ['customXml', 'customXml/item1.xml', () => '<a/>'],
    ['macro', 'xl/vbaProject.bin', () => 'x'],
    [
      'workbookProtection',
      'xl/workbook.xml',
      (xml) => xml.replace('<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
    ],
  ];

  test.each(cases)('is listed: %s', async (kind, path, edit) => {
    expect((await open(await plain())).losses).toEqual([]);
    const { losses } = await open(await editPart(await plain(), path, edit));
    expect(losses.map((loss) => loss.kind)).toEqual([kind]);
  });

  test('is listed for cells whose text is formatted in part', async () => {
    const file = await fileOf((workbook) => {
      const sheet = workbook.addWorksheet('计划');
      sheet.getCell('B2').value = {
        richText: [{ text: '红', font: { bold: true } }, { text: '黑' }],
      };
    });
    const { sheet, losses } = await open(file);
    expect(sheet.cellData![1]![1]).toMatchObject({ v: '红黑' });
    expect(losses).toEqual([{ kind: 'richText', sheet: '计划', detail: 'B2', count: 1 }]);
  });

  test('is refused when the file is none', async () => {
    await expect(open(new TextEncoder().encode('no zip').buffer)).rejects.toThrow();
  });
});
