import { ValueType, Workbook } from 'exceljs';
import type { CellValue } from 'exceljs';
import { convert } from './soffice';

export type Value = string | number | boolean | null;

/** By sheet name, then by address such as `B7`. Cells without a value are left out. */
export type SheetValues = ReadonlyMap<string, ReadonlyMap<string, Value>>;

/** Has LibreOffice calculate every formula of an .xlsx file and gives the values of all cells. */
export async function recalculate(bytes: ArrayBuffer): Promise<SheetValues> {
  return valuesOf(await convert(bytes, 'xlsx'));
}

/** The values that a file holds, those of formulas as they were saved. */
export async function valuesOf(bytes: Buffer): Promise<SheetValues> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheets = new Map<string, Map<string, Value>>();
  for (const sheet of workbook.worksheets) {
    const cells = new Map<string, Value>();
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        // A formula's value leaves a result of 0 out; an empty text is saved as no result at all.
        const isFormula = cell.type === ValueType.Formula;
        const value = isFormula ? (plain(cell.result) ?? '') : plain(cell.value);
        if (value !== null) cells.set(cell.address, value);
      });
    });
    sheets.set(sheet.name, cells);
  }
  return sheets;
}

function plain(value: CellValue): Value {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return (value.getTime() - EPOCH) / DAY;
  if (typeof value !== 'object') return value;
  if ('error' in value) return value.error;
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return value.text;
  return null;
}

/** Excel's day 0, as its dates are counted after February 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The named columns of a sheet whose first row is a header, row by row; an empty cell is "". */
export function tableOf(
  sheets: SheetValues,
  sheet: string,
  headers: readonly string[],
): Record<string, Value>[] {
  const cells = sheets.get(sheet) ?? new Map<string, Value>();
  const letters = new Map(
    [...cells].flatMap(([address, value]) =>
      /^[A-Z]+1$/.test(address) ? [[value, address.slice(0, -1)] as const] : [],
    ),
  );
  const last = Math.max(...Array.from(cells.keys(), (address) => Number(/\d+/.exec(address)?.[0])));
  return Array.from({ length: last - 1 }, (_, i) =>
    Object.fromEntries(
      headers.map((header) => [header, cells.get(`${letters.get(header) ?? ''}${i + 2}`) ?? '']),
    ),
  );
}
