import { BooleanNumber } from '@univerjs/core';
import type { IObjectArrayPrimitiveType, IRowData } from '@univerjs/core';
import type { Cell, Style, Worksheet } from 'exceljs';

/** A line, in parts of the font's size; and what stands around the lines of a row, in points. */
const LINE = 1.3;
const ROOM = 4;
/** Of the width of a column, in its own unit of about one digit. */
const PADDING = 1;
const DEFAULT_SIZE = 11;

const isWide = (character: string): boolean => character.charCodeAt(0) > 0x2e80;

/** Width of a text in digits of Excel's default font. */
const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0) *
  (size / DEFAULT_SIZE);

/** A cell without a style of its own has none of this, whatever the library's types say. */
const styleOf = (cell: Cell): Partial<Style> => cell;

/** Points that the text of a cell takes in its column. */
function heightOf(cell: Cell, width: number): number {
  const size = styleOf(cell).font?.size ?? DEFAULT_SIZE;
  const room = Math.max(1, width - PADDING);
  const lines = cell.text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil(widthOf(line, size) / room)));
  return lines.reduce((sum, count) => sum + count, 0) * size * LINE + ROOM;
}

/**
 * Gives the rows that are to fit their content a height. Where the workbook is on screen, the grid has measured them;
 * without one the height is relative, since a program that opens the file takes the rows as they are.
 */
export function fitRows(
  sheet: Worksheet,
  rows: IObjectArrayPrimitiveType<Partial<IRowData>> | undefined,
): void {
  for (const [at, { ia, ah }] of Object.entries(rows ?? {}) as [string, Partial<IRowData>][]) {
    if (ia !== BooleanNumber.TRUE || ah !== undefined) continue;
    const row = sheet.getRow(Number(at) + 1);
    let height = 0;
    row.eachCell((cell) => {
      if (styleOf(cell).alignment?.wrapText !== true) return;
      const { width, hidden } = sheet.getColumn(cell.col);
      if (!hidden && width !== undefined) height = Math.max(height, heightOf(cell, width));
    });
    if (height > (sheet.properties.defaultRowHeight || 0)) row.height = height;
  }
}
