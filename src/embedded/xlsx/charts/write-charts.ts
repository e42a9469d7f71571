import type { IWorkbookData } from '@univerjs/core';
import type { ChartRecord } from '../../model/data/registry';
import { XML_HEAD, type Package } from '../package/package';
import { attribute, nodes, openTag, type XmlNode } from '../package/xml';
import { endOf } from './chart-frame';
import { chartXml, DRAWING_TAG, frameXml } from './chart-xml';
import type { FileChart, FileDrawing } from './read-charts';

const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

interface Place {
  readonly file: Package;
  /** Path of the sheet's part. */
  readonly path: string;
  readonly sheetId: string;
  readonly workbook: Pick<IWorkbookData, 'sheets'>;
  /** The sheets as they were read; charts refer to cells by sheet name. */
  readonly before: IWorkbookData['sheets'];
}

const contentOf = (chart: ChartRecord, sheets: IWorkbookData['sheets']): string =>
  JSON.stringify([chart, sheets[chart.source.sheetId]?.name]);

/**
 * Writes the charts of a sheet into its drawing, keeping everything else in it.
 * @returns the sheet's `drawing` element; undefined if it is unchanged
 */
export function writeCharts(
  charts: readonly ChartRecord[],
  drawing: FileDrawing | undefined,
  place: Place,
): string | undefined {
  const { file, path, workbook, before } = place;
  const known = new Map(
    (drawing?.charts ?? []).map((chart) => [contentOf(chart.record, before), chart]),
  );
  const knownOf = (chart: ChartRecord): FileChart | undefined =>
    known.get(contentOf(chart, workbook.sheets));
  const isSame = charts.length === known.size && charts.every(knownOf);
  if (isSame) return undefined;
  const target = drawing?.path ?? file.freePath('xl/drawings/drawing#.xml');
  const keep = charts.flatMap((chart) => knownOf(chart)?.anchor ?? []);
  const ours = new Set((drawing?.charts ?? []).map(({ anchor }) => anchor));
  const kept = (drawing?.root.children ?? []).filter(
    (child) => !ours.has(child) || keep.includes(child),
  );
  let shape = Math.max(0, ...kept.map(shapeId));
  const added = charts
    .filter((chart) => !knownOf(chart))
    .map((chart) => {
      shape += 1;
      return newFrame(chart, shape, target, place);
    });
  if (kept.length + added.length === 0) {
    file.remove(target);
    return '';
  }
  const tag = openTag(drawing?.root.tag ?? DRAWING_TAG);
  const end = `</${/^<([^\s>]+)/u.exec(tag)?.[1] ?? ''}>`;
  file.set(
    target,
    `${XML_HEAD}${tag}${kept.map(({ xml }) => xml).join('')}${added.join('')}${end}`,
    DRAWING_TYPE,
  );
  return drawing ? undefined : `<drawing r:id="${file.relate(path, 'drawing', target)}"/>`;
}

function shapeId(anchor: XmlNode): number {
  const own = anchor.children.flatMap((child) =>
    nodes(child, 'cNvPr').concat(child.children.flatMap((part) => nodes(part, 'cNvPr'))),
  );
  return Math.max(0, ...own.map((node) => Number(attribute(node, 'id') ?? 0)));
}

function newFrame(
  chart: ChartRecord,
  shape: number,
  drawing: string,
  { file, workbook, sheetId }: Place,
): string {
  const nameOf = (id: string): string => workbook.sheets[id]?.name ?? id;
  const part = file.freePath('xl/charts/chart#.xml');
  file.set(part, chartXml(chart, nameOf), CHART_TYPE);
  const framed = { chart, end: endOf(workbook.sheets[sheetId] ?? {}, chart) };
  return frameXml(framed, shape, file.relate(drawing, 'chart', part));
}
