import { parseAddress, printLocal } from '../../model/data/address';
import type { Area } from '../../model/data/area';

/** Areas of a sheet from a list of references separated by blanks. */
export function areasOf(sheetId: string, references: string): Area[] {
  return references
    .split(/\s+/)
    .filter((reference) => reference !== '')
    .flatMap((reference) => areaOf(sheetId, reference) ?? []);
}

/** `null` if it is not a reference. */
export function areaOf(sheetId: string, reference: string): Area | null {
  const address = parseAddress(reference);
  if (!address) return null;
  const { row, column, rows, columns } = address;
  return { sheetId, row, column, rows, columns };
}

/** `A1:B2`, or `A1` for a single cell. Attributes such as `sqref` write whole rows as `A1:XFD1`. */
export function printArea(area: Area): string {
  const from = serializeCell(area.row, area.column);
  const to = serializeCell(area.row + area.rows - 1, area.column + area.columns - 1);
  return from === to ? from : `${from}:${to}`;
}

export const printAreas = (areas: readonly Area[]): string => areas.map(printArea).join(' ');

/** `A1`, for a row and column from 0. */
export const serializeCell = (row: number, column: number): string =>
  printLocal({ sheetId: '', row, column, rows: 1, columns: 1 });
