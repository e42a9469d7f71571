import { printReference } from '../../model/data/address';
import type { Area } from '../../model/data/area';
import { barDirection, chartData } from '../../model/data/chart-data';
import type { ChartCorner, ChartRecord } from '../../model/data/registry';
import { XML_HEAD as XML } from '../package/package';
import { escapeXml } from '../package/xml';

/** English Metric Units, in which files store lengths: 12,700 to the point. */
const EMU = 12_700;
const emu = (points: number): number => Math.round(points * EMU);
export const points = (emus: number): number => emus / EMU;

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

/** Axis ids, by which the parts of a chart refer to each other. */
const CATEGORIES = 1;
const VALUES = 2;

/**
 * The part of a column or bar chart; the numbers stay in the cells.
 * @param nameOf name of a sheet
 */
export function chartXml(chart: ChartRecord, nameOf: (sheetId: string) => string): string {
  const at = (area: Area): string =>
    escapeXml(printReference(area, 'absolute', nameOf(area.sheetId)));
  const { categories, series } = chartData(chart);
  const labels = categories
    ? `<c:cat><c:strRef><c:f>${at(categories)}</c:f></c:strRef></c:cat>`
    : '';
  const lines = series.map(({ name, values }, i) => {
    const title = name ? `<c:tx><c:strRef><c:f>${at(name)}</c:f></c:strRef></c:tx>` : '';
    const numbers = `<c:val><c:numRef><c:f>${at(values)}</c:f></c:numRef></c:val>`;
    return `<c:ser><c:idx val="${i}"/><c:order val="${i}"/>${title}${fillXml(i)}${labels}${numbers}</c:ser>`;
  });
  const isAcross = barDirection(chart) === 'across';
  return (
    `${XML}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart)}<c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="${isAcross ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
    `${lines.join('')}<c:gapWidth val="80"/><c:axId val="${CATEGORIES}"/><c:axId val="${VALUES}"/></c:barChart>` +
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isAcross ? 'l' : 'b'}"/>${NO_TICKS}<c:crossAx val="${VALUES}"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUES}"/><c:scaling><c:orientation val="minMax"/>${limit('max', chart.maximum)}${limit('min', chart.minimum)}</c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isAcross ? 'b' : 'l'}"/><c:majorGridlines>${PALE_LINE}</c:majorGridlines>` +
    `<c:numFmt formatCode="General" sourceLinked="0"/>${NO_TICKS}<c:crossAx val="${CATEGORIES}"/></c:valAx></c:plotArea>` +
    `${chart.legend ? '<c:legend><c:legendPos val="r"/></c:legend>' : ''}<c:plotVisOnly val="1"/></c:chart></c:chartSpace>`
  );
}

const NO_TICKS = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>';
const PALE_LINE =
  '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr>';

/** Excel's own colours of series, said in the file: LibreOffice draws no bars where it finds no theme to take them from. */
const SERIES_COLOURS = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'] as const;

const fillXml = (series: number): string =>
  `<c:spPr><a:solidFill><a:srgbClr val="${SERIES_COLOURS[series % SERIES_COLOURS.length] ?? ''}"/></a:solidFill></c:spPr>`;

const limit = (which: 'max' | 'min', value: number | null): string =>
  value === null ? '' : `<c:${which} val="${value}"/>`;

function titleXml({ title }: ChartRecord): string {
  if (title === null) return '<c:autoTitleDeleted val="1"/>';
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr sz="1400"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>'
  );
}

/** A chart with the cell at its lower right corner. */
export interface FramedChart {
  readonly chart: ChartRecord;
  readonly end: ChartCorner;
}

/** The opening tag of a new drawing. */
export const DRAWING_TAG = `<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">`;

const cornerXml = (tag: string, { row, column, dx, dy }: ChartCorner): string =>
  `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>${emu(dx)}</xdr:colOff>` +
  `<xdr:row>${row}</xdr:row><xdr:rowOff>${emu(dy)}</xdr:rowOff></xdr:${tag}>`;

/** The anchor of a chart. It declares its own namespaces, since it may go into another program's drawing. */
export const frameXml = (
  { chart: { name, corner }, end }: FramedChart,
  shape: number,
  relation: string,
): string =>
  `<xdr:twoCellAnchor xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">${cornerXml('from', corner)}${cornerXml('to', end)}` +
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
  `<xdr:cNvPr id="${shape}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
  '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
  `<a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${relation}"/>` +
  '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>';
