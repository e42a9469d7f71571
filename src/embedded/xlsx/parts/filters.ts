import type { IAutoFilter } from '@univerjs/sheets-filter';
import type { Worksheet } from 'exceljs';
import { fromUniverRange, toUniverRange } from '../../model/data/area';
import type { Losses } from '../losses';
import { areaOf, printArea } from '../terms/references';
import type { XmlNode } from '../terms/xml';
import { attribute, nodes } from '../terms/xml';

/** Where the grid library keeps the filter of a sheet, by sheet. */
export const FILTERS_RESOURCE = 'SHEET_FILTER_PLUGIN';
export type GridFilters = Record<string, IAutoFilter>;

/** @returns how many columns of a sheet's or a table's filter hide rows; the others only have a button */
export function filteredColumns(parent: XmlNode): number {
  return nodes(parent, 'autoFilter/filterColumn').filter((column) =>
    Object.keys(column).some((key) => !key.startsWith('@') && key !== '#text'),
  ).length;
}

/** A sheet's own filter: its range; which rows it hides is said by the rows. */
export function readFilter(frame: XmlNode, sheetId: string): GridFilters {
  const [filter] = nodes(frame, 'autoFilter');
  const range = filter && attribute(filter, 'ref');
  if (!range) return {};
  return {
    [sheetId]: {
      ref: toUniverRange(areaOf(sheetId, range)),
      filterColumns: [],
      cachedFilteredOut: [],
    },
  };
}

export function writeFilter(
  sheet: Worksheet,
  filter: IAutoFilter | undefined,
  losses: Losses,
): void {
  if (!filter) return;
  const range = printArea(fromUniverRange('', filter.ref));
  sheet.autoFilter = range;
  for (const row of filter.cachedFilteredOut ?? []) sheet.getRow(row + 1).hidden = true;
  losses.add('filterCriteria', sheet.name, range, filter.filterColumns?.length ?? 0);
}
