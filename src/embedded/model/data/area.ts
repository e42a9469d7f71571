import type { IRange } from '@univerjs/core';

/** A rectangle of cells on one sheet; rows and columns count from zero. */
export interface Area {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The last row of Excel's grid plus one: a whole column is an area this high. */
export const MAX_ROWS = 1_048_576;
/** The last column of Excel's grid plus one. */
export const MAX_COLUMNS = 16_384;

export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;

export function toUniverRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: lastRow(area),
    endColumn: lastColumn(area),
  };
}

export function fromUniverRange(sheetId: string, range: IRange): Area {
  return {
    sheetId,
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

function sameArea(a: Area, b: Area): boolean {
  return (
    a.sheetId === b.sheetId &&
    a.row === b.row &&
    a.column === b.column &&
    a.rows === b.rows &&
    a.columns === b.columns
  );
}

/** The cells that two areas share, or null. */
export function intersection(a: Area, b: Area): Area | null {
  if (a.sheetId !== b.sheetId) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { sheetId: a.sheetId, row, column, rows, columns } : null;
}

export function contains(outer: Area, inner: Area): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && sameArea(shared, inner);
}

/** The smallest area that holds both. They must be on one sheet. */
export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    sheetId: a.sheetId,
    row,
    column,
    rows: Math.max(lastRow(a), lastRow(b)) - row + 1,
    columns: Math.max(lastColumn(a), lastColumn(b)) - column + 1,
  };
}

export const isWholeRows = (area: Area): boolean =>
  area.column === 0 && area.columns >= MAX_COLUMNS;
export const isWholeColumns = (area: Area): boolean => area.row === 0 && area.rows >= MAX_ROWS;

/** What is left of an area without the cells of another: at most four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const shared = intersection(area, hole);
  if (!shared) return [area];
  const above = { ...area, rows: shared.row - area.row };
  const below = { ...area, row: lastRow(shared) + 1, rows: lastRow(area) - lastRow(shared) };
  const middle = { ...area, row: shared.row, rows: shared.rows };
  const left = { ...middle, columns: shared.column - area.column };
  const right = {
    ...middle,
    column: lastColumn(shared) + 1,
    columns: lastColumn(area) - lastColumn(shared),
  };
  return [above, left, right, below].filter((part) => part.rows > 0 && part.columns > 0);
}
