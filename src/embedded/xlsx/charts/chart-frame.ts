import type { IWorksheetData } from '@univerjs/core';
import { BooleanNumber } from '@univerjs/core';
import type { ChartCorner, ChartRecord } from '../../model/data/registry';
import { points } from './chart-xml';
import { rowPoints as pointsOf } from '../terms/units';
import { attribute, nodes, type XmlNode } from '../package/xml';

/** Name and position of a chart on its sheet. A file stores the cells of two corners. */
export interface ChartFrame {
  readonly name: string;
  readonly corner: ChartCorner;
  readonly end: ChartCorner;
}

type SheetSizes = Pick<
  Partial<IWorksheetData>,
  'rowData' | 'columnData' | 'defaultRowHeight' | 'defaultColumnWidth'
>;

const UNTOLD = { height: 20, width: 64 } as const;

/** Height of a row in points. */
const heightOf = (
  { rowData, defaultRowHeight = UNTOLD.height }: SheetSizes,
  row: number,
): number => {
  const { h, hd } = rowData?.[row] ?? {};
  return hd === BooleanNumber.TRUE ? 0 : pointsOf(h ?? defaultRowHeight);
};

/** Width of a column in points. */
const widthOf = (
  { columnData, defaultColumnWidth = UNTOLD.width }: SheetSizes,
  column: number,
): number => {
  const { w, hd } = columnData?.[column] ?? {};
  return hd === BooleanNumber.TRUE ? 0 : pointsOf(w ?? defaultColumnWidth);
};

/** Excel's limit of rows. */
const MOST_LINES = 1_048_576;

/** The row or column at a distance from another one, and the offset within it, in points. */
function lineAt(
  sizeOf: (line: number) => number,
  first: number,
  distance: number,
): [number, number] {
  let line = first;
  let rest = distance;
  while (rest > sizeOf(line) && line < MOST_LINES) {
    rest -= sizeOf(line);
    line += 1;
  }
  return [line, rest];
}

/** The cell at the lower right corner of a chart. */
export function endOf(sheet: SheetSizes, { corner, width, height }: ChartRecord): ChartCorner {
  const { row, column, dx, dy } = corner;
  const [lastRow, intoRow] = lineAt((line) => heightOf(sheet, line), row, dy + height);
  const [lastColumn, intoColumn] = lineAt((line) => widthOf(sheet, line), column, dx + width);
  return { row: lastRow, column: lastColumn, dx: intoColumn, dy: intoRow };
}

/** Size of a chart between its two corners, in points. */
export function sizeOf(
  sheet: SheetSizes,
  { corner, end }: ChartFrame,
): Pick<ChartRecord, 'width' | 'height'> {
  let [width, height] = [end.dx - corner.dx, end.dy - corner.dy];
  for (let line = corner.column; line < end.column; line += 1) width += widthOf(sheet, line);
  for (let line = corner.row; line < end.row; line += 1) height += heightOf(sheet, line);
  return { width, height };
}

/** Name and position of a chart by its anchor in the drawing; `null` if the anchor holds no chart. */
export function frameOf(anchor: XmlNode): ChartFrame | null {
  const [properties] = nodes(anchor, 'graphicFrame/nvGraphicFramePr/cNvPr');
  if (!properties) return null;
  const number = (path: string): number => Number(nodes(anchor, path)[0]?.text);
  const cornerAt = (tag: 'from' | 'to'): ChartCorner => ({
    row: number(`${tag}/row`),
    column: number(`${tag}/col`),
    dx: points(number(`${tag}/colOff`)),
    dy: points(number(`${tag}/rowOff`)),
  });
  return {
    name: attribute(properties, 'name') ?? '',
    corner: cornerAt('from'),
    end: cornerAt('to'),
  };
}
