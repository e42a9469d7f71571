import type { OwnColumn, PlanAtPlace } from './own-column-cells';
import { RESULT_HEADER } from './own-columns';

const ID_WIDTH = 84;
const RESULT_WIDTH = 240;

/**
 * Queues adding the new columns; the caller writes their cells.
 * @returns the columns added to an Excel table
 */
export function addColumns(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  { plan, place }: PlanAtPlace,
  columns: readonly OwnColumn[],
): Excel.TableColumn[] {
  const missing = columns.filter(({ isNew }) => isNew);
  const table = place.tableId === null ? null : workbook.tables.getItem(place.tableId);
  const added = missing.map(({ header }) => table?.columns.add(undefined, undefined, header));
  const row = plan.headerRow + place.top;
  const last = plan.headers.findLastIndex((text) => text !== '') + place.left;
  const end = plan.rows.at(-1)?.gridRow ?? plan.headerRow;
  for (const { header, column } of missing) {
    const cell = sheet.getRangeByIndexes(row, column, 1, 1);
    // Copies manual formatting of the header.
    cell.copyFrom(sheet.getRangeByIndexes(row, last, 1, 1), 'Formats');
    const isResult = header === RESULT_HEADER;
    cell.format.columnWidth = isResult ? RESULT_WIDTH : ID_WIDTH;
    if (!isResult) continue;
    const cells = sheet.getRangeByIndexes(row, column, end - plan.headerRow + 1, 1);
    cells.format.wrapText = true;
  }
  return added.flatMap((column) => column ?? []);
}
