import { describe, expect, test } from '@jest/globals';
import { writeXlsx } from '../../../src/embedded/xlsx';
import { editPart, fileOf, open } from '../../support/embedded/xlsx-file';
import { PackageFile } from '../../support/xlsx/package-file';

/** A workbook with one of everything that must come back. */
const everything = () =>
  fileOf((workbook) => {
    const plan = workbook.addWorksheet('计划', {
      views: [{ state: 'frozen', xSplit: 1, ySplit: 2, showGridLines: false }],
      properties: { tabColor: { argb: 'FF107C41' } },
    });
    plan.addTable({
      name: '计划表',
      ref: 'A2',
      columns: [{ name: '编号', filterButton: true }, { name: '状态' }, { name: '工时' }],
      style: { theme: 'TableStyleLight9', showRowStripes: true },
      rows: [
        ['P-1', '完成', 3],
        ['P-2', '未开始', 5],
      ],
    });
    plan.getCell('A1').value = '年度计划';
    plan.getCell('A1').font = { name: '宋体', size: 16, bold: true, color: { argb: 'FFC00000' } };
    plan.getCell('A1').alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    plan.getCell('A1').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFF2CC' } };
    plan.getCell('A1').border = { bottom: { style: 'double', color: { argb: 'FF0000FF' } } };
    plan.mergeCells('A1:C1');
    plan.getCell('D3').value = { formula: 'COUNTIFS(计划表[状态],"完成")', result: 1 };
    plan.getCell('D4').value = { formula: 'D3/0', result: { error: '#DIV/0!' } };
    plan.getCell('E3').value = new Date(Date.UTC(2024, 2, 19));
    plan.getCell('E3').numFmt = 'yyyy"年"m"月"d"日"';
    plan.getCell('E4').value = true;
    plan.getCell('E5').value = '00123';
    plan.getCell('E5').numFmt = '@';
    plan.getCell('E5').note = '文本编号';
    plan.getCell('F3').value = {
      text: '实录',
      hyperlink: 'https://example.org/a',
      tooltip: '打开',
    };
    plan.getCell('F4').protection = { locked: false };
    plan.getColumn(1).width = 20;
    plan.getColumn(7).hidden = true;
    plan.getColumn(5).outlineLevel = 1;
    plan.getColumn(6).outlineLevel = 1;
    plan.getRow(1).height = 30;
    plan.autoFilter = 'E2:F5';
    plan.addConditionalFormatting({
      ref: 'A3:C4',
      rules: [
        {
          type: 'expression',
          priority: 1,
          formulae: ['$B3="完成"'],
          style: { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: 'FFC6EFCE' } } },
        },
        { type: 'cellIs', priority: 2, operator: 'between', formulae: ['1', '3'], style: {} },
      ],
    });
    plan.getCell('B3').dataValidation = {
      type: 'list',
      formulae: ['"未开始,完成"'],
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: '状态',
      error: '请选择',
    };
    Object.assign(plan.pageSetup, {
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:2',
      printTitlesColumn: 'A:B',
      printArea: 'A1:F4',
    });
    workbook.addWorksheet('参数', { state: 'veryHidden' }).getCell('A1').value = 20;
  });

describe('an .xlsx file', () => {
  test('comes back the same after being opened, saved and opened', async () => {
    const first = open(await everything());
    const { bytes, losses } = await writeXlsx(first.snapshot);
    const second = open(bytes);
    expect(losses).toEqual([]);
    expect(second.losses).toEqual([]);
    expect(second.registry).toEqual(first.registry);
    expect(withStyles(second.snapshot)).toEqual(withStyles(first.snapshot));
  });
});

test('a formula filled down is written to every cell that it was filled into', async () => {
  const first = open(await everything());
  first.sheet.cellData![5] = { 7: { f: '=G6*2', si: 'fill', v: 2 } };
  first.sheet.cellData![6] = { 7: { si: 'fill', v: 4 } };
  const { bytes } = await writeXlsx(first.snapshot);
  const { sheet } = open(bytes);
  expect(sheet.cellData![6]![7]).toMatchObject({ f: '=G7*2', v: 4 });
});

describe('opening an .xlsx file', () => {
  test('reads values by their type', async () => {
    const { sheet } = open(await everything());
    expect(sheet.cellData![2]![2]).toMatchObject({ v: 3, t: 2 });
    expect(sheet.cellData![2]![4]).toMatchObject({ v: 45370, t: 2 });
    expect(sheet.cellData![3]![4]).toMatchObject({ v: 1, t: 3 });
    expect(sheet.cellData![4]![4]).toMatchObject({ v: '00123', t: 1 });
  });

  test('reads formulas with their results', async () => {
    const { sheet } = open(await everything());
    expect(sheet.cellData![2]![3]).toMatchObject({ f: '=COUNTIFS(计划表[状态],"完成")', v: 1 });
    expect(sheet.cellData![3]![3]).toMatchObject({ f: '=D3/0', v: '#DIV/0!' });
  });

  test('reads a table with its header row', async () => {
    const { registry } = open(await everything());
    expect(registry.tables).toMatchObject([
      {
        name: '计划表',
        showHeaders: true,
        style: 'TableStyleLight9',
        area: { row: 1, column: 0, rows: 3, columns: 3 },
        columns: [{ name: '编号' }, { name: '状态' }, { name: '工时' }],
      },
    ]);
  });

  test('reads sheet view, outline, page and visibility', async () => {
    const { sheet, registry, id, workbook } = open(await everything());
    expect(sheet.freeze).toEqual({ xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 });
    expect(registry.sheets[id]!.outline).toEqual([
      { axis: 'columns', first: 4, last: 5, collapsed: false },
    ]);
    expect(registry.sheets[id]!.page).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
      zoom: { horizontalFitToPages: 1 },
      printTitleRows: { first: 0, last: 1 },
      printTitleColumns: { first: 0, last: 1 },
    });
    expect(registry.sheets[workbook.sheetOrder[1]!]!.veryHidden).toBe(true);
  });
});

/** Cells with their style in place of its id, which is no part of the content. */
function withStyles({ workbook }: Awaited<ReturnType<typeof open>>['snapshot']): unknown {
  const { styles } = workbook;
  const text = JSON.stringify(workbook, (key, value: unknown) =>
    key === 's' && typeof value === 'string' ? styles[value] : value,
  );
  return { ...(JSON.parse(text) as typeof workbook), styles: {} };
}

test('columns that are formatted to the end of the grid stay one range beside one that was changed', async () => {
  const file = await fileOf((workbook) => {
    workbook.addWorksheet('计划').getCell('A1').value = '序号';
  });
  const cols = '<cols><col min="1" max="16384" width="12" customWidth="1"/></cols>';
  const part = 'xl/worksheets/sheet1.xml';
  const formatted = await editPart(file, part, (xml) =>
    xml.replace('<sheetData', `${cols}<sheetData`),
  );
  const { snapshot, sheet } = open(formatted);
  sheet.columnData![0]!.w = 200;
  const { bytes } = await writeXlsx(snapshot);
  const written = new PackageFile(new Uint8Array(bytes)).text(part);
  expect(written.match(/<col [^>]*>/gu)).toEqual([
    expect.stringContaining('min="1" max="1"'),
    '<col min="2" max="16384" width="12" customWidth="1"/>',
  ]);
});
