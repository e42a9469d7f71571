import { ValueType, Workbook } from 'exceljs';
import type { CellValue } from 'exceljs';
import type { ScoreValues } from '../support/engine-scores';
import { convert } from './soffice';

export type Value = string | number | boolean | null;

/** By sheet name, then by address such as `B7`. Cells without a value are left out. */
export type SheetValues = ReadonlyMap<string, ReadonlyMap<string, Value>>;

/** Has LibreOffice calculate every formula of an .xlsx file and gives the values of all cells. */
export async function recalculate(bytes: ArrayBuffer | Uint8Array): Promise<SheetValues> {
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

/** Row and column letters of an address. */
const partsOf = (address: string): [number, string] => [
  Number(/\d+/.exec(address)?.[0]),
  /[A-Z]+/.exec(address)?.[0] ?? '',
];

/** The cells of a sheet, line by line; an empty cell is "". */
export function linesOf(sheets: SheetValues, sheet: string): Value[][] {
  const lines: (Value[] | undefined)[] = [];
  for (const [address, value] of sheets.get(sheet) ?? []) {
    const [row, letters] = partsOf(address);
    const column = Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
    (lines[row - 1] ??= [])[column - 1] = value;
  }
  return Array.from(lines, (line) => Array.from(line ?? [], (value) => value ?? ''));
}

/** The named columns of a sheet below the row that has all these headers, row by row; an empty cell is "". */
export function tableOf(
  sheets: SheetValues,
  sheet: string,
  headers: readonly string[],
): Record<string, Value>[] {
  const cells = sheets.get(sheet) ?? new Map<string, Value>();
  const rows = new Map<number, Map<Value, string>>();
  for (const [address, value] of cells) {
    const [row, column] = partsOf(address);
    rows.set(row, (rows.get(row) ?? new Map<Value, string>()).set(value, column));
  }
  const found = [...rows].find(([, texts]) => headers.every((header) => texts.has(header)));
  if (!found) throw new Error(`${sheet} has no row with ${headers.join(' ')}`);
  const [top, letters] = found;
  return Array.from({ length: Math.max(...rows.keys()) - top }, (_, i) =>
    Object.fromEntries(
      headers.map((header) => [
        header,
        cells.get(`${letters.get(header) ?? ''}${top + 1 + i}`) ?? '',
      ]),
    ),
  );
}

/** What 考核明细 and 考核汇总 show, in the columns of what they are compared with. */
export function scoresIn(sheets: SheetValues, like: ScoreValues): ScoreValues {
  const columnsOf = (rows: readonly object[]): string[] => Object.keys(rows[0] ?? {});
  return {
    details: tableOf(sheets, '考核明细', columnsOf(like.details)),
    departments: tableOf(sheets, '考核汇总', columnsOf(like.departments)),
  };
}
