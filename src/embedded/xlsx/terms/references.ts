import { parseAddress, printLocal } from '../../model/data/address';
import type { Area } from '../../model/data/area';

/** A file's list of references, separated by blanks, as areas of a sheet. */
export function areasOf(sheetId: string, references: string): Area[] {
  return references
    .split(/\s+/)
    .filter((reference) => reference !== '')
    .map((reference) => areaOf(sheetId, reference));
}

export function areaOf(sheetId: string, reference: string): Area {
  const address = parseAddress(reference);
  if (!address) throw new Error(`"${reference}" is not a reference`);
  const { row, column, rows, columns } = address;
  return { sheetId, row, column, rows, columns };
}

/** `A1:B2`; a single cell is `A1`. */
export const printArea = (area: Area): string => printLocal(area);

export const printAreas = (areas: readonly Area[]): string => areas.map(printArea).join(' ');
