import type { IAutoFilter } from '@univerjs/sheets-filter';
import { fromUniverRange, toUniverRange } from '../../../model/data/area';
import { attribute, element, first, type XmlNode } from '../../package/xml';
import { areaOf, printArea } from '../../terms/references';

/** The grid library's plugin data for filters. */
export const FILTERS_RESOURCE = 'SHEET_FILTER_PLUGIN';
export type GridFilters = Record<string, IAutoFilter>;

/** The range of a sheet's filter; the rows themselves store whether they are hidden. */
export function readFilter(frame: XmlNode, sheetId: string): IAutoFilter | null {
  const area = areaOf(sheetId, attribute(first(frame, 'autoFilter'), 'ref') ?? '');
  return area && { ref: toUniverRange(area), filterColumns: [], cachedFilteredOut: [] };
}

export const filterXml = (filter: IAutoFilter | null | undefined): string =>
  filter ? element('autoFilter', { ref: printArea(fromUniverRange('', filter.ref)) }) : '';
