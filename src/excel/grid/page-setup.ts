/** Points: what printers of an office leave white at the least, and a little more. */
const MARGIN = 28;

/** A4 across, pages numbered, some rows on every page; with the next sync. */
function setUp({ pageLayout }: Excel.Worksheet, repeated: Excel.Range): void {
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A4';
  pageLayout.leftMargin = pageLayout.rightMargin = MARGIN;
  pageLayout.setPrintTitleRows(repeated.getEntireRow());
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
}

/**
 * Sets a sheet up to be printed one page wide.
 * @param repeated rows that stand on every page
 * @param area what is printed; left out for all that stands on the sheet
 */
export function printOnA4(sheet: Excel.Worksheet, repeated: Excel.Range, area?: Excel.Range): void {
  setUp(sheet, repeated);
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  if (area) sheet.pageLayout.setPrintArea(area);
}

/** Percent at which the columns of a notice's attachment stand on one page, whoever prints it. */
const SCALE = 80;

/**
 * Sets a sheet up that may grow wider than a page can show: it goes on over further pages.
 * @param columns that stand on every page, so that people know whose row it is
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
