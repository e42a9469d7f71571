import type { IWorksheetData } from '@univerjs/core';
import { parseAddress } from '../../model/data/address';
import { bounding, type Area } from '../../model/data/area';
import type { ChartRecord } from '../../model/data/registry';
import type { Package } from '../package/package';
import { attribute, first, nodes, parseXml, type XmlNode } from '../package/xml';
import { frameOf, sizeOf } from './chart-frame';
import { chartXml } from './chart-xml';

/** The drawing of a sheet. Charts written by this workbook are in the model; everything else stays in the file. */
export interface FileDrawing {
  readonly path: string;
  readonly root: XmlNode;
  readonly charts: readonly FileChart[];
}

export interface FileChart {
  readonly anchor: XmlNode;
  readonly record: ChartRecord;
}

interface Source {
  readonly sheetId: string;
  readonly data: Partial<IWorksheetData>;
  /** Ids of sheets by name. */
  readonly ids: ReadonlyMap<string, string>;
}

export function readDrawing(file: Package, path: string, source: Source): FileDrawing {
  const root = parseXml(file.text(path) ?? '');
  const targets = new Map(file.relations(path).map(({ id, target }) => [id, target]));
  const charts = root.children.flatMap((anchor, at): FileChart[] => {
    const chart = first(anchor, 'graphicFrame/graphic/graphicData/chart');
    const xml = chart && file.text(targets.get(attribute(chart, 'id') ?? '') ?? '');
    const record = xml === undefined ? null : readChart(anchor, xml, at, source);
    return record ? [{ anchor, record }] : [];
  });
  return { path, root, charts };
}

const SERIES_BY = ['Columns', 'Rows'] as const;

/** `null` for a chart that another program has made or changed: reading it would lose its formatting. */
function readChart(
  anchor: XmlNode,
  xml: string,
  at: number,
  { sheetId, data, ids }: Source,
): ChartRecord | null {
  const names = new Map(Array.from(ids, ([name, id]) => [id, name]));
  const space = parseXml(xml);
  const frame = frameOf(anchor);
  const source = sourceOf(space, ids);
  if (!frame || !source) return null;
  const part = (path: string): XmlNode | undefined => first(space, `chart/${path}`);
  const limit = (which: 'min' | 'max'): number | null => {
    const node = part(`plotArea/valAx/scaling/${which}`);
    return node ? Number(attribute(node, 'val')) : null;
  };
  const direction = attribute(part('plotArea/barChart/barDir'), 'val');
  const title = part('title');
  const read = {
    name: frame.name,
    corner: frame.corner,
    ...sizeOf(data, frame),
    id: `${sheetId}-chart${at + 1}`,
    sheetId,
    type: direction === 'bar' ? 'BarClustered' : 'ColumnClustered',
    source,
    title: title ? (first(title, 'tx/rich/p/r/t')?.text ?? '') : null,
    legend: part('legend') !== undefined,
    minimum: limit('min'),
    maximum: limit('max'),
  };
  const nameOf = (id: string): string => names.get(id) ?? id;
  const seriesBy = SERIES_BY.find((by) => chartXml({ ...read, seriesBy: by }, nameOf) === xml);
  return seriesBy ? { ...read, seriesBy } : null;
}

/** The rectangle of all references of a chart; `null` if they are on several sheets, or there are none. */
function sourceOf(space: XmlNode, ids: ReadonlyMap<string, string>): Area | null {
  const series = nodes(space, 'chart/plotArea/barChart/ser');
  const areas = series
    .flatMap((one) =>
      ['tx/strRef/f', 'cat/strRef/f', 'val/numRef/f'].flatMap((path) => nodes(one, path)),
    )
    .map(({ text }): Area | null => {
      const address = parseAddress(text);
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
