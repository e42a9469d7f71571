import type { IWorkbookData } from '@univerjs/core';
import JSZip from 'jszip';
import { barDirection } from '../../model/data/chart-data';
import type { Registry } from '../../model/data/registry';
import { addCharts } from './charts';
import { addNames } from '../parts/names';

/** The first day that a zip archive can tell: the entries of Office's own files have it, too. */
const ENTRY_DATE = new Date(Date.UTC(1980, 0, 1));

/** What links a data bar with its newer look: ExcelJS draws these by lot. */
const LINK = /(?<=<x14:id>|<x14:cfRule[^>]* id=")\{[0-9A-F-]{36}\}/gu;

/** ExcelJS makes every row as high as the default one; in the grid a row is as high as what it holds. */
const FIXED_HEIGHT = /(<sheetFormatPr(?: [\w:]+="[^"<>]*")*?) customHeight="1"/u;

const SHEETS = /^xl\/worksheets\/[^/]+\.xml$/u;

/** Puts in what ExcelJS cannot write, and takes out what would differ from one writing of a workbook to the next. */
export async function finish(
  file: ArrayBuffer,
  { names, charts }: Registry,
  from: IWorkbookData,
): Promise<ArrayBuffer> {
  const zip = await JSZip.loadAsync(file);
  await addNames(zip, names, from.sheetOrder);
  const drawn = charts.filter((chart) => barDirection(chart) !== null);
  await addCharts(zip, drawn, from);
  for (const entry of zip.file(SHEETS)) await tidySheet(zip, entry.name);
  for (const entry of Object.values(zip.files)) entry.date = ENTRY_DATE;
  return zip.generateAsync({ type: 'arraybuffer', compression: 'DEFLATE' });
}

async function tidySheet(zip: JSZip, path: string): Promise<void> {
  const xml = (await zip.file(path)?.async('string')) ?? '';
  zip.file(path, numberLinks(xml.replace(FIXED_HEIGHT, '$1')));
}

/** Links need be different within their sheet only. */
function numberLinks(xml: string): string {
  const links = [...new Set(xml.match(LINK))];
  const numbered = (link: string): string =>
    `{00000000-0000-0000-0000-${String(links.indexOf(link) + 1).padStart(12, '0')}}`;
  return xml.replace(LINK, numbered);
}
