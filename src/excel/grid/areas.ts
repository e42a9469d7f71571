/** An area of a sheet, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Asks where a range is; `null` if it does not exist. */
export function askForArea(range: Excel.Range): () => Area | null {
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  return () =>
    range.isNullObject
      ? null
      : {
          row: range.rowIndex,
          column: range.columnIndex,
          rows: range.rowCount,
          columns: range.columnCount,
        };
}
