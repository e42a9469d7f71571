import { CellValueType } from '@univerjs/core';
import type { ICellData } from '@univerjs/core';
import { format as formatNumber } from 'numfmt';

/** The value of a cell: `''` for an empty one, an error as its text. */
export type CellValue = string | number | boolean;

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

const ERRORS = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
]);

export const GENERAL = 'General';
export const TEXT_FORMAT = '@';

export function valueOf(cell: ICellData | null | undefined): CellValue {
  const value = cell?.v ?? richText(cell);
  if (value === null) return '';
  if (cell?.t === CellValueType.BOOLEAN) return value === true || value === 1 || value === '1';
  if (cell?.t === CellValueType.NUMBER && typeof value === 'string') return Number(value);
  return value;
}

export function valueTypeOf(cell: ICellData | null | undefined): ValueType {
  const value = valueOf(cell);
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  if (value === '') return cell?.f ? 'String' : 'Empty';
  return ERRORS.has(value) ? 'Error' : 'String';
}

/** The displayed text, regardless of the column's width. */
export function textOf(cell: ICellData | null | undefined, pattern: string): string {
  const value = valueOf(cell);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && (value === '' || pattern === GENERAL)) return value;
  return formatNumber(pattern, value, { locale: 'zh-CN', throws: false });
}

/** Rich text is stored as a document inside the cell. */
function richText(cell: ICellData | null | undefined): string | null {
  const stream = cell?.p?.body?.dataStream;
  return stream === undefined ? null : stream.replace(/\r\n$/, '').replace(/\r/g, '\n');
}
