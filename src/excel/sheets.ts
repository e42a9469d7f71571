/** What a cell holds, as Office.js gives it: `""` is an empty cell. */
export type RawValue = string | number | boolean;

/** The used part of one sheet. A cell's value, its shown text and its format belong together: a date is a number until its format is known. */
export interface SheetCells {
  readonly sheet: string;
  /** Of the first cell, counted from 0. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly RawValue[])[];
  readonly text: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** Reads every visible sheet that holds anything, in the order of the tabs; two syncs, whatever their number. */
export function readVisibleSheets(): Promise<SheetCells[]> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name,items/visibility');
    await context.sync();
    const used = sheets.items
      .filter((sheet) => sheet.visibility === Excel.SheetVisibility.visible)
      .map((sheet) => ({
        name: sheet.name,
        range: sheet
          .getUsedRangeOrNullObject(true)
          .load('values,text,numberFormat,rowIndex,columnIndex'),
      }));
    await context.sync();
    return used.flatMap(({ name, range }) => (range.isNullObject ? [] : [cellsOf(name, range)]));
  });
}

function cellsOf(sheet: string, range: Excel.Range): SheetCells {
  return {
    sheet,
    top: range.rowIndex,
    left: range.columnIndex,
    values: range.values as RawValue[][],
    text: range.text,
    numberFormats: range.numberFormat as string[][],
  };
}
