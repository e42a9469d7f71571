import { AbsoluteRefType, RANGE_TYPE } from '@univerjs/core';
import type { IRange } from '@univerjs/core';
import {
  deserializeRangeWithSheet,
  isReferenceString,
  serializeRange,
  serializeRangeWithSheet,
} from '@univerjs/engine-formula';
import type { Area } from './area';
import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, toUniverRange } from './area';

export interface ParsedAddress {
  /** Null when the address names no sheet. */
  readonly sheetName: string | null;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Reads `A1`, `$A$1:B2`, `A:C`, `1:3`, each with or without a sheet. Null when the text is no address. */
export function parseAddress(text: string): ParsedAddress | null {
  if (!isReferenceString(text)) return null;
  const { sheetName, range } = deserializeRangeWithSheet(text);
  const startRow = orElse(range.startRow, 0);
  const startColumn = orElse(range.startColumn, 0);
  const endRow = orElse(range.endRow, MAX_ROWS - 1);
  const endColumn = orElse(range.endColumn, MAX_COLUMNS - 1);
  if (endRow >= MAX_ROWS || endColumn >= MAX_COLUMNS || startRow < 0) return null;
  return {
    sheetName: sheetName === '' ? null : sheetName,
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}

const orElse = (value: number, otherwise: number): number =>
  Number.isNaN(value) ? otherwise : value;

/** The address without a sheet, as Excel prints it: `A1`, `A1:B2`, `A:C`, `1:3`. */
export function printLocal(area: Area): string {
  return serializeRange(openEnded(area));
}

/** `Sheet1!A1:B2`, the sheet's name quoted where Excel quotes it. */
export function printAddress(sheetName: string, area: Area): string {
  return serializeRangeWithSheet(sheetName, openEnded(area));
}

export type Anchoring = 'absolute' | 'column-absolute';

/** A reference in a formula: `$A$1:$B$2`, or with the row left relative. */
export function printReference(area: Area, anchoring: Anchoring, sheetName: string | null): string {
  const type = anchoring === 'absolute' ? AbsoluteRefType.ALL : AbsoluteRefType.COLUMN;
  const range = { ...openEnded(area), startAbsoluteRefType: type, endAbsoluteRefType: type };
  return sheetName === null ? serializeRange(range) : serializeRangeWithSheet(sheetName, range);
}

/** Whole rows and columns have no end of their own in the library. */
function openEnded(area: Area): IRange {
  const range = toUniverRange(area);
  if (isWholeColumns(area))
    return { ...range, startRow: Number.NaN, endRow: Number.NaN, rangeType: RANGE_TYPE.COLUMN };
  if (isWholeRows(area))
    return { ...range, startColumn: Number.NaN, endColumn: Number.NaN, rangeType: RANGE_TYPE.ROW };
  return range;
}
