import { BooleanNumber, WrapStrategy } from '@univerjs/core';
import type {
  ICellData,
  IRowData,
  IStyleData,
  IWorkbookData,
  IWorksheetData,
} from '@univerjs/core';
import type { CellMatrix } from '../../../univer/cell-matrix';
import { columnWidth, rowPixels, rowPoints } from '../../terms/units';

/** Line height as a multiple of the font size, and the padding of a row in points. */
const LINE = 1.3;
const ROOM = 4;
/** Padding of a column, in digits. */
const PADDING = 1;
const DEFAULT_SIZE = 11;

const isWide = (character: string): boolean => character.charCodeAt(0) > 0x2e80;

/** Width of a text in digits of Excel's default font. */
const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0) *
  (size / DEFAULT_SIZE);

/** Height of a cell's text in points. */
function heightOf(cell: ICellData, size: number, width: number): number {
  const room = Math.max(1, width - PADDING);
  const lines = String(cell.v ?? '')
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(widthOf(line, size) / room)));
  return lines.reduce((sum, count) => sum + count, 0) * size * LINE + ROOM;
}

/**
 * Heights in pixels of the rows that fit their content. On screen the grid has measured them; without one they are
 * estimated here, since some programs do not fit rows when they open a file.
 */
export function fittedHeights(
  { rowData, columnData, cellData, defaultRowHeight = 20 }: Partial<IWorksheetData>,
  styles: IWorkbookData['styles'],
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (const [at, { ia, ah }] of Object.entries(rowData ?? {}) as [string, Partial<IRowData>][]) {
    if (ia !== BooleanNumber.TRUE || ah !== undefined) continue;
    let height = 0;
    for (const [column, cell] of Object.entries(
      (cellData as CellMatrix | undefined)?.[Number(at)] ?? {},
    )) {
      const style: IStyleData = (typeof cell?.s === 'string' ? styles[cell.s] : cell?.s) ?? {};
      const { w, hd } = columnData?.[Number(column)] ?? {};
      if (!cell || style.tb !== WrapStrategy.WRAP || hd || w === undefined) continue;
      height = Math.max(height, heightOf(cell, style.fs ?? DEFAULT_SIZE, columnWidth(w)));
    }
    if (height > rowPoints(defaultRowHeight)) heights.set(Number(at), rowPixels(height));
  }
  return heights;
}
