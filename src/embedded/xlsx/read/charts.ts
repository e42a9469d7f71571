import type { IWorksheetData } from '@univerjs/core';
import { parseAddress } from '../../model/data/address';
import { bounding, type Area } from '../../model/data/area';
import type { ChartRecord } from '../../model/data/registry';
import { sizeOf } from '../parts/chart-frame';
import { chartXml } from '../parts/chart-xml';
import type { Losses } from '../losses';
import type { ChartPart } from './package-parts';
import { attribute, nodes, parseXml, textOf, type XmlNode } from '../terms/xml';

interface Source {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly data: Partial<IWorksheetData>;
  /** By name. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Reads the charts that this workbook has written itself; any other would lose something of its looks, and is listed. */
export function readCharts(
  charts: readonly ChartPart[],
  source: Source,
  losses: Losses,
): ChartRecord[] {
  return charts.flatMap((part, at): ChartRecord[] => {
    const chart = readChart(part, at, source);
    if (chart) return [chart];
    losses.add('chart', source.sheet.name);
    return [];
  });
}

const SERIES_BY = ['Columns', 'Rows'] as const;

function readChart(
  { frame, xml }: ChartPart,
  at: number,
  { sheet, data, ids }: Source,
): ChartRecord | null {
  const names = new Map(Array.from(ids, ([name, id]) => [id, name]));
  const space = parseXml(xml);
  const source = sourceOf(space, ids);
  if (!frame || !source) return null;
  const first = (path: string): XmlNode | undefined => nodes(space, `chartSpace/chart/${path}`)[0];
  const limit = (which: 'min' | 'max'): number | null => {
    const node = first(`plotArea/valAx/scaling/${which}`);
    return node ? Number(attribute(node, 'val')) : null;
  };
  const direction = attribute(first('plotArea/barChart/barDir') ?? {}, 'val');
  const title = first('title');
  const read = {
    name: frame.name,
    corner: frame.corner,
    ...sizeOf(data, frame),
    id: `${sheet.id}-chart${at + 1}`,
    sheetId: sheet.id,
    type: direction === 'bar' ? 'BarClustered' : 'ColumnClustered',
    source,
    title: title ? textOf(nodes(title, 'tx/rich/p/r/t')[0]) : null,
    legend: first('legend') !== undefined,
    minimum: limit('min'),
    maximum: limit('max'),
  };
  const nameOf = (id: string): string => names.get(id) ?? id;
  const seriesBy = SERIES_BY.find((by) => chartXml({ ...read, seriesBy: by }, nameOf) === xml);
  return seriesBy ? { ...read, seriesBy } : null;
}

/** The rectangle that all references of a chart lie in; `null` where it shows several sheets, or none. */
function sourceOf(space: XmlNode, ids: ReadonlyMap<string, string>): Area | null {
  const series = nodes(space, 'chartSpace/chart/plotArea/barChart/ser');
  const areas = series
    .flatMap((one) =>
      ['tx/strRef/f', 'cat/strRef/f', 'val/numRef/f'].flatMap((path) => nodes(one, path)),
    )
    .map((node): Area | null => {
      const address = parseAddress(textOf(node));
      const sheetId = ids.get(address?.sheetName ?? '');
      if (!address || sheetId === undefined) return null;
      const { row, column, rows, columns } = address;
      return { sheetId, row, column, rows, columns };
    });
  const known = areas.flatMap((area) => area ?? []);
  const isOneSheet = known.every(({ sheetId }) => sheetId === known[0]?.sheetId);
  return known.length > 0 && known.length === areas.length && isOneSheet
    ? known.reduce(bounding)
    : null;
}
