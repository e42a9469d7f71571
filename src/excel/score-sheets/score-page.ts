import type { PlannedTable } from '../generated/write-table';

interface SheetSetUp {
  readonly columns: number;
  readonly repeated: number;
  readonly numbered: boolean;
}

/**
 * Queues frozen panes and page set-up of a new sheet: landscape, one page wide, its header on every page. No more than
 * that, since Excel asks the printer at every property; paper and margins are those of the office's Excel.
 * @param columns frozen columns
 * @param repeated rows that are repeated on every page, the header last
 * @param numbered whether the pages are numbered
 */
export function setUpSheet(
  { sheet, row, column }: PlannedTable,
  { columns, repeated, numbered }: SheetSetUp,
): void {
  if (columns > 0)
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, row + 1, column + columns));
  else sheet.freezePanes.freezeRows(row + 1);
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  const lines = sheet.getRangeByIndexes(row + 1 - repeated, 0, repeated, 1);
  pageLayout.setPrintTitleRows(lines.getEntireRow());
  if (numbered) pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
}
