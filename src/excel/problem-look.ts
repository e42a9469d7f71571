import type { NewList } from './problem-list';
import { widthOf } from './problem-table';

const TITLE_SIZE = 14;
const MARGIN = 36;

/** What a new list looks like, with the next sync; what people change of it stays. */
export function lookLikeAList({ sheet, row, column, headers, rows }: NewList): void {
  const title = sheet.getCell(0, 0);
  title.format.font.bold = true;
  title.format.font.size = TITLE_SIZE;
  headers.forEach((header, at) => {
    sheet.getRangeByIndexes(0, column + at, 1, 1).format.columnWidth = widthOf(header);
  });
  const area = sheet.getRangeByIndexes(row, column, rows.length + 1, headers.length);
  area.format.wrapText = true;
  area.format.verticalAlignment = Excel.VerticalAlignment.top;
  sheet.freezePanes.freezeRows(row + 1);
}

/** One page wide on A4 across, the header on every page, with the next sync. */
export function printOnA4({ sheet, row, column, headers, rows }: NewList): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.leftMargin = pageLayout.rightMargin = MARGIN;
  pageLayout.setPrintArea(
    sheet.getRangeByIndexes(0, 0, row + 1 + rows.length, column + headers.length),
  );
  pageLayout.setPrintTitleRows(sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow());
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '&P / &N';
}
