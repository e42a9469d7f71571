/** In points: slightly more than the unprintable margin of office printers. */
const MARGIN = 28;

/** Queues landscape A4, page numbers and rows that are repeated on every page. */
function setUp({ pageLayout }: Excel.Worksheet, repeated: Excel.Range): void {
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.leftMargin = pageLayout.rightMargin = MARGIN;
  pageLayout.setPrintTitleRows(repeated.getEntireRow());
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
}

/**
 * Sets a sheet up to be printed one page wide.
 * @param repeated rows that are repeated on every page
 * @param area what is printed; everything if left out
 */
export function printOnA4(sheet: Excel.Worksheet, repeated: Excel.Range, area?: Excel.Range): void {
  setUp(sheet, repeated);
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  if (area) sheet.pageLayout.setPrintArea(area);
}

/** Sets a sheet up to be printed one page wide, without more: Excel asks the printer at every call. */
export function printPlainly({ pageLayout }: Excel.Worksheet, header: Excel.Range): void {
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.setPrintTitleRows(header.getEntireRow());
}

/** Queues that an area is printed on one upright page of A4, however small. */
export function printOnePage({ pageLayout }: Excel.Worksheet, area: Excel.Range): void {
  pageLayout.orientation = 'Portrait';
  pageLayout.paperSize = 'A4';
  pageLayout.leftMargin = pageLayout.rightMargin = MARGIN;
  pageLayout.topMargin = pageLayout.bottomMargin = MARGIN;
  pageLayout.centerHorizontally = true;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 1 };
  pageLayout.setPrintArea(area);
}

/** Percent at which the columns of a plan usually fit on one page. */
const SCALE = 80;

/**
 * Sets up a sheet that may be wider than a page: it continues on further pages.
 * @param columns that are repeated on every page, so that rows can be identified
 */
export function printOverPages(
  sheet: Excel.Worksheet,
  repeated: Excel.Range,
  columns: Excel.Range,
): void {
  setUp(sheet, repeated);
  sheet.pageLayout.zoom = { scale: SCALE };
  sheet.pageLayout.setPrintTitleColumns(columns.getEntireColumn());
}
