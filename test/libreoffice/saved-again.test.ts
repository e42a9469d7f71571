import { describe, expect, it } from '@jest/globals';
import { openWorkbook } from '../../src/embedded';
import { fileOf, open } from '../support/embedded/xlsx-file';
import { convert } from './soffice';

/** A plan as the add-in leaves it: a table with rules, a merged title, sizes, frozen panes. */
const plan = () =>
  fileOf((workbook) => {
    const sheet = workbook.addWorksheet('计划', {
      views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }],
    });
    sheet.getCell('A1').value = '新闻发布会计划';
    sheet.getCell('A1').font = { name: '宋体', size: 16, bold: true };
    sheet.getCell('A1').alignment = { horizontal: 'center', vertical: 'middle' };
    sheet.addTable({
      name: '计划表',
      ref: 'A2',
      columns: ['序号', '状态', '截止日期', '超期'].map((name) => ({ name, filterButton: true })),
      style: { theme: 'TableStyleMedium2', showRowStripes: true },
      rows: [
        [1, '已发布', 45_370, ''],
        [2, '未发布', 45_400, ''],
      ],
    });
    for (const row of [3, 4]) {
      sheet.getCell(row, 3).numFmt = 'yyyy"年"m"月"d"日"';
      sheet.getCell(row, 4).value = {
        formula: 'IF(计划表[[#This Row],[截止日期]]>45380,"是","否")',
        result: row === 3 ? '否' : '是',
      };
    }
    sheet.mergeCells('A1:D1');
    sheet.getColumn(1).width = 8;
    sheet.getColumn(3).width = 24;
    sheet.getRow(1).height = 36;
    sheet.addConditionalFormatting({
      ref: 'A3:D4',
      rules: [
        {
          type: 'expression',
          priority: 1,
          formulae: ['$D3="是"'],
          style: {
            font: { color: { argb: 'FF9C0006' } },
            fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFFFC7CE' } },
          },
        },
      ],
    });
    sheet.getCell('B3').dataValidation = {
      type: 'list',
      formulae: ['"已发布,未发布"'],
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: '状态',
      error: '请选择',
    };
    sheet.getCell('C3').dataValidation = {
      type: 'date',
      operator: 'greaterThan',
      formulae: [new Date(Date.UTC(2024, 0, 1))],
      allowBlank: true,
      showErrorMessage: true,
    };
    workbook.definedNames.add('计划!$C$3', '首个期限');
  });

describe('a file of ours, opened in LibreOffice and saved again', () => {
  it('still has its tables, rules, names, merges and sizes', async () => {
    const ours = open(await plan());
    const workbook = openWorkbook(ours.snapshot);
    const { bytes } = await workbook.save();
    workbook.dispose();
    const saved = await convert(bytes, 'xlsx');
    const theirs = open(new Uint8Array(saved).buffer);

    // Without a window, LibreOffice forgets what belongs to one: the frozen panes of every file. Here ours must do.
    const reopened = open(bytes.slice().buffer);
    expect(reopened.sheet.freeze).toMatchObject({ xSplit: 1, ySplit: 2 });
    // LibreOffice knows no styles of tables.
    const look = { style: '', showBandedRows: false };
    expect(theirs.registry.tables).toEqual(
      ours.registry.tables.map((table) => ({ ...table, ...look })),
    );
    expect(theirs.registry.conditionalFormats).toEqual(ours.registry.conditionalFormats);
    expect(theirs.registry.validations).toEqual(ours.registry.validations);
    // The quotes around a sheet's name are up to whoever writes.
    const [{ formula, ...name } = { formula: '' }] = theirs.registry.names;
    expect(formula.replaceAll("'", '')).toBe('=计划!$C$3');
    expect(ours.registry.names).toMatchObject([name]);
    expect(theirs.sheet.mergeData).toEqual(ours.sheet.mergeData);
    expect(theirs.sheet.columnData).toEqual(ours.sheet.columnData);
    expect(theirs.sheet.rowData).toMatchObject(ours.sheet.rowData ?? {});
    expect(theirs.sheet.cellData?.[3]?.[3]).toMatchObject({
      f: '=IF(计划表[[#This Row],[截止日期]]>45380,"是","否")',
      v: '是',
    });
    expect(theirs.losses).toEqual([]);
  });
});
