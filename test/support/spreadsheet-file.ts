import { Workbook, type Worksheet } from 'exceljs';

type Value = string | number | Date | null;

/** A date cell with the format it is shown in. */
export interface Shown {
  readonly date: Date;
  readonly format: string;
}

export const on = (year: number, month: number, day: number, format = 'yyyy/m/d'): Shown => ({
  date: new Date(Date.UTC(year, month - 1, day)),
  format,
});

const isShown = (value: Value | Shown): value is Shown =>
  typeof value === 'object' && value !== null && 'format' in value;

/** Adds rows to a sheet from its first row on; what stands in a merged range is told by `merge`. */
export function fillSheet(
  sheet: Worksheet,
  rows: readonly (readonly (Value | Shown)[])[],
  merge: readonly string[] = [],
): void {
  rows.forEach((values, row) => {
    values.forEach((value, column) => {
      const cell = sheet.getCell(row + 1, column + 1);
      cell.value = isShown(value) ? value.date : value;
      if (isShown(value)) cell.numFmt = value.format;
    });
  });
  merge.forEach((range) => {
    sheet.mergeCells(range);
  });
}

/** The bytes of a workbook. */
export async function bytesOf(build: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  build(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
