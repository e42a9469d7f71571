import { BooleanNumber } from '@univerjs/core';
import type { IObjectArrayPrimitiveType, IRowData, IWorksheetData } from '@univerjs/core';
import type { Worksheet } from 'exceljs';
import { fromUniverRange } from '../../model/data/area';
import { forEachCell } from '../../univer/cell-matrix';
import type { TableRecord } from '../../model/data/registry';
import { marksOf } from '../../model/data/snapshot';
import { writeValue } from './cell';
import { fileColor } from '../terms/color';
import { withFilledFormulas } from './filled-formulas';
import { qualifyFor } from './own-table';
import { printArea } from '../terms/references';
import { fitRows } from './row-heights';
import type { StyleWriter } from './styles';
import { columnWidth, rowPoints } from '../terms/units';

type GridSheet = Partial<IWorksheetData>;

/** Writes cells, sizes and view of a sheet. Tables must be there already: their cells come from here. */
export function writeSheet(
  sheet: Worksheet,
  from: GridSheet,
  styles: StyleWriter,
  tables: readonly TableRecord[],
): void {
  const tabColor = fileColor(from.tabColor);
  if (tabColor) sheet.properties.tabColor = tabColor;
  if (from.defaultRowHeight) sheet.properties.defaultRowHeight = rowPoints(from.defaultRowHeight);
  if (from.defaultColumnWidth)
    sheet.properties.defaultColWidth = columnWidth(from.defaultColumnWidth);
  writeView(sheet, from);
  writeColumns(sheet, from, styles);
  writeRows(sheet, from, styles);
  writeCells(sheet, from, styles, tables);
  fitRows(sheet, from.rowData);
  for (const merge of from.mergeData ?? []) {
    sheet.mergeCellsWithoutStyle(printArea(fromUniverRange('', merge)));
  }
}

function writeView(sheet: Worksheet, from: GridSheet): void {
  const showGridLines = from.showGridlines !== BooleanNumber.FALSE;
  const { xSplit = 0, ySplit = 0 } = from.freeze ?? {};
  sheet.views = [
    xSplit > 0 || ySplit > 0
      ? { state: 'frozen', xSplit, ySplit, showGridLines }
      : { state: 'normal', showGridLines },
  ];
}

function writeColumns(sheet: Worksheet, from: GridSheet, styles: StyleWriter): void {
  for (const [at, data] of numbered(from.columnData)) {
    const column = sheet.getColumn(at + 1);
    if (data.s) column.style = styles.of(data.s);
    if (data.w !== undefined) column.width = columnWidth(data.w);
    if (data.hd) column.hidden = true;
  }
}

function writeRows(sheet: Worksheet, from: GridSheet, styles: StyleWriter): void {
  for (const [at, data] of numbered(from.rowData)) {
    const row = sheet.getRow(at + 1);
    const height = heightOf(data);
    if (data.s) Object.assign(row, styles.of(data.s));
    if (height !== null) row.height = rowPoints(height);
    if (data.hd) row.hidden = true;
  }
}

/** The library's sparse lists, by position. */
function numbered<T>(list: IObjectArrayPrimitiveType<T> | undefined): [number, T][] {
  return Object.entries((list ?? {}) as Record<string, T>).map(([at, item]) => [Number(at), item]);
}

/** A row that fits its content has its height beside the one that was set. */
function heightOf({ h, ah, ia }: Partial<IRowData>): number | null {
  return (ia === BooleanNumber.FALSE ? undefined : ah) ?? h ?? null;
}

function writeCells(
  sheet: Worksheet,
  from: GridSheet,
  styles: StyleWriter,
  tables: readonly TableRecord[],
): void {
  const headers = headerTexts(tables);
  const cells = from.cellData ?? {};
  const whole = withFilledFormulas(cells);
  forEachCell(cells, (row, column, stored) => {
    const data = stored && whole(stored, row, column);
    const cell = sheet.getCell(row + 1, column + 1);
    const style = styles.of(data?.s);
    const header = headers.get(`${row},${column}`);
    cell.value = header ?? (data ? writeValue(data, qualifyFor(tables, row, column)) : null);
    // Locking is ours, not the grid's style; the style object is shared and stays as it is.
    cell.style = marksOf(data).unlocked ? { ...style, protection: { locked: false } } : style;
  });
}

/** A file is broken unless a table's header cells are texts, equal to its columns' names. */
function headerTexts(tables: readonly TableRecord[]): Map<string, string> {
  const shown = tables.filter((table) => table.showHeaders);
  return new Map(
    shown.flatMap(({ area, columns }) =>
      columns.map(({ name }, at) => [`${area.row},${area.column + at}`, name] as const),
    ),
  );
}
