interface TableAtPlace {
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table;
  /** Sheet row of the header, from 0. */
  readonly row: number;
  readonly headers: readonly string[];
}

/**
 * Queues resizing a table of which no row is hidden; cells below it move along.
 * @param before current number of body rows
 * @param headers the existing ones in their order, then new ones
 * @param rows new number of body rows, at least one
 */
export function resizeTable(
  { sheet, table, row, headers: known }: TableAtPlace,
  before: number,
  headers: readonly string[],
  rows: number,
): void {
  for (const header of headers.slice(known.length)) table.columns.add(undefined, undefined, header);
  const difference = rows - before;
  if (difference === 0) return;
  // Inside the table, above its last row, so that the table grows and shrinks with the rows.
  const first = difference > 0 ? row + before : row + 1 + rows;
  const lines = sheet.getRangeByIndexes(first, 0, Math.abs(difference), 1).getEntireRow();
  if (difference > 0) lines.insert('Down');
  else lines.delete('Up');
}
