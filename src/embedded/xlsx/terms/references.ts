import { parseAddress, printLocal } from '../../model/data/address';
import type { Area } from '../../model/data/area';

/** A file's list of references, separated by blanks, as areas of a sheet. */
export function areasOf(sheetId: string, references: string): Area[] {
  return references
    .split(/\s+/)
    .filter((reference) => reference !== '')
    .flatMap((reference) => areaOf(sheetId, reference) ?? []);
}

/** Null for what is no reference. */
export function areaOf(sheetId: string, reference: string): Area | null {
  const address = parseAddress(reference);
  if (!address) return null;
  const { row, column, rows, columns } = address;
  return { sheetId, row, column, rows, columns };
}

/** `A1:B2`; a single cell is `A1`. A list of cells names the ends of whole rows and columns. */
export function printArea(area: Area): string {
  const from = serializeCell(area.row, area.column);
  const to = serializeCell(area.row + area.rows - 1, area.column + area.columns - 1);
  return from === to ? from : `${from}:${to}`;
}

export const printAreas = (areas: readonly Area[]): string => areas.map(printArea).join(' ');

/** `A1`, of a row and a column that count from zero. */
export const serializeCell = (row: number, column: number): string =>
  printLocal({ sheetId: '', row, column, rows: 1, columns: 1 });
