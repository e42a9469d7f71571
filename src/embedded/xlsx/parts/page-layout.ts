import type { HeaderFooter, Margins, PageSetup, Worksheet } from 'exceljs';
import { lastColumn, MAX_ROWS } from '../../model/data/area';
import type { PageLayoutRecord } from '../../model/data/registry';
import { undeclared } from '../terms/exceljs-extras';
import { areaOf, printArea } from '../terms/references';

const POINTS_PER_INCH = 72;

/** Office's names of paper sizes with the numbers that files use; others are left to the printer. */
const PAPERS = new Map([
  [1, 'Letter'],
  [3, 'Tabloid'],
  [5, 'Legal'],
  [8, 'A3'],
  [9, 'A4'],
  [11, 'A5'],
  [12, 'B4'],
  [13, 'B5'],
]);

export function readPageLayout(sheet: Worksheet, sheetId: string): PageLayoutRecord {
  const setup = sheet.pageSetup;
  const paperSize = PAPERS.get(Number(setup.paperSize));
  const [first, last] = (setup.printTitlesRow ?? '').split(':').map(Number);
  const area = setup.printArea?.split('&&')[0];
  return {
    ...(setup.orientation && {
      orientation: setup.orientation === 'landscape' ? 'Landscape' : 'Portrait',
    }),
    ...(paperSize && { paperSize }),
    ...(setup.horizontalCentered && { centerHorizontally: true }),
    ...(setup.verticalCentered && { centerVertically: true }),
    margins: eachMargin(marginsOf(setup), (inch) => Math.round(inch * POINTS_PER_INCH * 100) / 100),
    zoom: readZoom(setup),
    ...(area && { printArea: areaOf(sheetId, area) }),
    ...(first && { printTitleRows: { first: first - 1, last: (last ?? first) - 1 } }),
    ...readTitleColumns(setup, sheetId),
    headerFooter: readHeaderFooter(undeclared(sheet).headerFooter),
  };
}

function readTitleColumns(
  { printTitlesColumn: columns }: Partial<PageSetup>,
  sheetId: string,
): Pick<PageLayoutRecord, 'printTitleColumns'> {
  if (columns === undefined || columns === '') return {};
  const area = areaOf(sheetId, columns);
  return { printTitleColumns: { first: area.column, last: lastColumn(area) } };
}

/** Columns as a file names them, such as `A:C`. */
const printColumns = ({ first, last }: { readonly first: number; readonly last: number }): string =>
  printArea({ sheetId: '', row: 0, column: first, rows: MAX_ROWS, columns: last - first + 1 });

/** Files that say nothing mean Excel's own margins. */
function marginsOf({ margins }: Partial<PageSetup>): Margins {
  return margins ?? { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7, header: 0.3, footer: 0.3 };
}

function readZoom(setup: Partial<PageSetup>): NonNullable<PageLayoutRecord['zoom']> {
  if (!setup.fitToPage) return { scale: setup.scale ?? 100 };
  // In a file 0 pages means as many as it takes, and absent means one.
  const { fitToWidth = 1, fitToHeight = 1 } = setup;
  return {
    ...(fitToWidth > 0 && { horizontalFitToPages: fitToWidth }),
    ...(fitToHeight > 0 && { verticalFitToPages: fitToHeight }),
  };
}

function readHeaderFooter(from: Partial<HeaderFooter> | null): Record<string, string> {
  return Object.fromEntries(
    Object.entries(from ?? {}).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}

export function writePageLayout(sheet: Worksheet, page: PageLayoutRecord): void {
  const paper = [...PAPERS].find(
    ([, name]) => name.toLowerCase() === page.paperSize?.toLowerCase(),
  );
  const { zoom = {}, printTitleRows: titles, printTitleColumns: columns, printArea: area } = page;
  const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  Object.assign(sheet.pageSetup, {
    ...(page.orientation && { orientation: page.orientation.toLowerCase() }),
    ...(paper && { paperSize: paper[0] }),
    horizontalCentered: page.centerHorizontally ?? false,
    verticalCentered: page.centerVertically ?? false,
    ...(page.margins && {
      margins: eachMargin(page.margins, (points) => points / POINTS_PER_INCH),
    }),
    ...(fits
      ? {
          fitToPage: true,
          fitToWidth: zoom.horizontalFitToPages ?? 0,
          fitToHeight: zoom.verticalFitToPages ?? 0,
        }
      : { fitToPage: false, scale: zoom.scale ?? 100 }),
    ...(area && { printArea: printArea(area) }),
    ...(titles && { printTitlesRow: `${titles.first + 1}:${titles.last + 1}` }),
    ...(columns && { printTitlesColumn: printColumns(columns) }),
  });
  Object.assign(sheet.headerFooter, page.headerFooter);
}

function eachMargin(margins: Margins, change: (size: number) => number): Margins {
  const { top, bottom, left, right, header, footer } = margins;
  return {
    top: change(top),
    bottom: change(bottom),
    left: change(left),
    right: change(right),
    header: change(header),
    footer: change(footer),
  };
}
