import type { IWorkbookData } from '@univerjs/core';
import type JSZip from 'jszip';
import type { ChartRecord } from '../../model/data/registry';
import { endOf } from '../parts/chart-frame';
import { chartXml, drawingXml, XML } from '../parts/chart-xml';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = '[Content_Types].xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';

/** Puts charts into a written file; ExcelJS writes none. */
export async function addCharts(
  zip: JSZip,
  charts: readonly ChartRecord[],
  { sheetOrder, sheets }: Pick<IWorkbookData, 'sheetOrder' | 'sheets'>,
): Promise<void> {
  const nameOf = (id: string): string => sheets[id]?.name ?? id;
  let written = 0;
  for (const [at, id] of sheetOrder.entries()) {
    const here = charts.filter(({ sheetId }) => sheetId === id);
    if (here.length === 0) continue;
    const number = at + 1;
    const targets = here.map((_, i) => `../charts/chart${written + i + 1}.xml`);
    for (const chart of here) {
      written += 1;
      const path = `xl/charts/chart${written}.xml`;
      zip.file(path, chartXml(chart, nameOf));
      await declare(zip, path, CHART_TYPE);
    }
    const drawing = `xl/drawings/drawing${number}.xml`;
    const frames = here.map((chart) => ({ chart, end: endOf(sheets[id] ?? {}, chart) }));
    zip.file(drawing, drawingXml(frames));
    zip.file(`xl/drawings/_rels/drawing${number}.xml.rels`, relations('chart', targets));
    await declare(zip, drawing, DRAWING_TYPE);
    await refer(zip, number);
  }
}

const relation = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

const relations = (kind: string, targets: readonly string[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}">${targets
    .map((target, i) => relation(`rId${i + 1}`, kind, target))
    .join('')}</Relationships>`;

async function edit(zip: JSZip, path: string, change: (xml: string) => string): Promise<void> {
  zip.file(path, change((await zip.file(path)?.async('string')) ?? ''));
}

const declare = (zip: JSZip, path: string, type: string): Promise<void> =>
  edit(zip, TYPES, (xml) =>
    xml.replace('</Types>', `<Override PartName="/${path}" ContentType="${type}"/></Types>`),
  );

const DRAWING_ID = 'rIdCharts';

/** What follows a drawing in a sheet: the order of the elements is fixed. */
const AFTER_DRAWING =
  /<legacyDrawing|<tableParts|<extLst(?![\s\S]*<\/conditionalFormatting>)|<\/worksheet>/u;

/** Makes a sheet show its drawing. */
async function refer(zip: JSZip, number: number): Promise<void> {
  const target = `../drawings/drawing${number}.xml`;
  await edit(zip, `xl/worksheets/_rels/sheet${number}.xml.rels`, (xml) =>
    xml === ''
      ? `${XML}<Relationships xmlns="${PACKAGE}">${relation(DRAWING_ID, 'drawing', target)}</Relationships>`
      : xml.replace(
          '</Relationships>',
          `${relation(DRAWING_ID, 'drawing', target)}</Relationships>`,
        ),
  );
  await edit(zip, `xl/worksheets/sheet${number}.xml`, (xml) =>
    xml.replace(AFTER_DRAWING, (next) => `<drawing r:id="${DRAWING_ID}"/>${next}`),
  );
}
