/** A table that is about to be written anew. */
interface TableAtPlace {
  readonly sheet: Excel.Worksheet;
  readonly table: Excel.Table;
  /** Of its header, on the sheet. */
  readonly row: number;
  readonly headers: readonly string[];
}

/**
 * Gives a table as many rows and columns as it is to have, with the next sync; what stands below it moves along.
 * @param before how many rows its body has
 * @param headers those that it has, in their order, then new ones
 * @param rows how many its body is to have; one at least
 */
export function resizeTable(
  { sheet, table, row, headers: known }: TableAtPlace,
  before: number,
  headers: readonly string[],
  rows: number,
): void {
  table.clearFilters();
  for (const header of headers.slice(known.length)) table.columns.add(undefined, undefined, header);
  const difference = rows - before;
  if (difference === 0) return;
  // Above the table's last row: then the table grows and shrinks with it.
  const first = difference > 0 ? row + before : row + 1 + rows;
  const lines = sheet.getRangeByIndexes(first, 0, Math.abs(difference), 1).getEntireRow();
  if (difference > 0) lines.insert('Down');
  else lines.delete('Up');
}
