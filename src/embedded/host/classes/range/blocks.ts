import type { Area } from '../../../model/data/area';
import { isWholeColumns, isWholeRows } from '../../../model/data/area';
import type { CellInput } from '../../../model/formulas/content';
import { invalidArgument } from '../../../model/data/errors';

const SHAPE =
  'The number of rows or columns in the input array does not match the size or dimensions of the range.';

/** Office.js gives null for the values of whole rows and columns. */
export const isUnbounded = (area: Area): boolean => isWholeRows(area) || isWholeColumns(area);

/**
 * The block to write into an area. A single value, alone or as a 1×1 array, applies to every cell; any other block must
 * have the area's shape.
 */
export function toBlock(value: unknown, area: Area): CellInput[][] {
  if (!Array.isArray(value)) return fill(area, toWritten(value));
  const rows = value as unknown[];
  if (!rows.every((row): row is unknown[] => Array.isArray(row))) throw invalidArgument(SHAPE);
  const [first] = rows;
  if (rows.length === 1 && first?.length === 1) return fill(area, toWritten(first[0]));
  if (rows.length !== area.rows || rows.some((row) => row.length !== area.columns)) {
    throw invalidArgument(SHAPE);
  }
  return rows.map((row) => row.map(toWritten));
}

function fill(area: Area, value: CellInput): CellInput[][] {
  if (isUnbounded(area)) throw invalidArgument('A whole row or column cannot be filled.');
  return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));
}

export function toWritten(value: unknown): CellInput {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw invalidArgument('A cell takes text, a number, true or false.');
}
