import { BooleanNumber } from '@univerjs/core';
import type { IColumnData, IFreeze, IRowData, IWorksheetData } from '@univerjs/core';
import type { Worksheet } from 'exceljs';
import type { CellMatrix } from '../../univer/cell-matrix';
import { putCell } from '../../univer/cell-matrix';
import { toUniverRange } from '../../model/data/area';
import { readCell } from './cell';
import type { ResolveColor } from '../terms/color';
import { columnStyle, describedColumns, undeclared } from '../terms/exceljs-extras';
import type { Losses } from '../losses';
import type { GridNotes } from '../parts/notes';
import { readNote } from '../parts/notes';
import { areaOf } from '../terms/references';
import type { StyleReader } from './styles';
import { columnPixels, rowPixels } from '../terms/units';

/** Empty space around what a file holds, so that there is room to type. */
const ROOM = { rows: 100, columns: 8 };
const SMALLEST = { rows: 200, columns: 26 };
const DEFAULT_WIDTH = 9.14;
const DEFAULT_HEIGHT = 15;

interface SheetSource {
  readonly sheet: Worksheet;
  readonly id: string;
  readonly styles: StyleReader;
  readonly color: ResolveColor;
  readonly losses: Losses;
}

/** A sheet's cells, sizes and view as the grid holds them; its notes go into `notes`. */
export function readSheet(source: SheetSource, notes: GridNotes): Partial<IWorksheetData> {
  const { sheet, id } = source;
  const view = undeclared(sheet).views?.[0];
  const tabColor = source.color(sheet.properties.tabColor);
  return {
    id,
    name: sheet.name,
    ...(tabColor && { tabColor }),
    hidden: sheet.state === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    rowCount: Math.max(SMALLEST.rows, sheet.rowCount + ROOM.rows),
    columnCount: Math.max(SMALLEST.columns, sheet.columnCount + ROOM.columns),
    defaultColumnWidth: columnPixels(sheet.properties.defaultColWidth ?? DEFAULT_WIDTH),
    defaultRowHeight: rowPixels(undeclared(sheet).properties.defaultRowHeight ?? DEFAULT_HEIGHT),
    showGridlines: view?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    freeze: readFreeze(source),
    mergeData: sheet.model.merges.map((merge) => toUniverRange(areaOf(id, merge))),
    columnData: readColumns(source),
    ...readRows(source, notes),
  };
}

function readFreeze({ sheet, losses }: SheetSource): IFreeze {
  const view = undeclared(sheet).views?.[0];
  if (view?.state === 'split') losses.add('splitPanes', sheet.name);
  const { xSplit = 0, ySplit = 0 } = view?.state === 'frozen' ? view : {};
  return {
    xSplit,
    ySplit,
    startRow: ySplit > 0 ? ySplit : -1,
    startColumn: xSplit > 0 ? xSplit : -1,
  };
}

function readColumns({ sheet, styles }: SheetSource): Record<number, Partial<IColumnData>> {
  const columns: Record<number, Partial<IColumnData>> = {};
  // A file may describe every column of Excel's grid at once; only those near content matter.
  const count = Math.min(describedColumns(sheet), sheet.columnCount + ROOM.columns);
  for (let at = 0; at < count; at++) {
    const { width, hidden } = sheet.getColumn(at + 1);
    const styleId = styles.idOf(columnStyle(sheet, at + 1) ?? {});
    const data: Partial<IColumnData> = {
      ...(width !== undefined && { w: columnPixels(width) }),
      ...(hidden && { hd: BooleanNumber.TRUE }),
      ...(styleId !== null && { s: styleId }),
    };
    if (Object.keys(data).length > 0) columns[at] = data;
  }
  return columns;
}

function readRows(
  { sheet, id, styles, losses }: SheetSource,
  notes: GridNotes,
): Pick<IWorksheetData, 'cellData' | 'rowData'> {
  const cellData: CellMatrix = {};
  const rowData: Record<number, Partial<IRowData>> = {};
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    const at = number - 1;
    // Rows that a file does not size have no height, whatever is declared.
    const height = row.height as number | undefined;
    if (height !== undefined) rowData[at] = { h: rowPixels(height), ia: BooleanNumber.FALSE };
    if (row.hidden) rowData[at] = { ...rowData[at], hd: BooleanNumber.TRUE };
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const style = styles.idOf(cell.style);
      const content = readCell(cell, (kind) => {
        losses.add(kind, sheet.name, cell.address);
      });
      if (content ?? style)
        putCell(cellData, at, column - 1, { ...content, ...(style && { s: style }) });
      const note = readNote(cell, at, column - 1);
      if (note) ((notes[id] ??= {})[at] ??= {})[column - 1] = note;
    });
  });
  return { cellData: cellData as IWorksheetData['cellData'], rowData };
}
