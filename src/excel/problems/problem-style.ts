import { printOnA4 } from '../grid/page-setup';
import type { NewList } from './problem-list';
import { widthOf } from './problem-table';

const TITLE_SIZE = 14;

/** Queues the formats of a new list. Not applied again later, so that changes by users stay. */
export function styleList({ sheet, row, column, headers, rows }: NewList): void {
  const title = sheet.getCell(0, 0);
  title.format.font.bold = true;
  title.format.font.size = TITLE_SIZE;
  headers.forEach((header, at) => {
    sheet.getRangeByIndexes(0, column + at, 1, 1).format.columnWidth = widthOf(header);
  });
  const area = sheet.getRangeByIndexes(row, column, rows.length + 1, headers.length);
  area.format.wrapText = true;
  area.format.verticalAlignment = 'Top';
}

/** Queues freezing the header of a new list, and its page set-up. */
export const setUpSheet = ({ sheet, row, column, headers, rows }: NewList): void => {
  sheet.freezePanes.freezeRows(row + 1);
  printOnA4(
    sheet,
    sheet.getRangeByIndexes(row, 0, 1, 1),
    sheet.getRangeByIndexes(0, 0, row + 1 + rows.length, column + headers.length),
  );
};
