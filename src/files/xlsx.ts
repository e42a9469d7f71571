import type * as ExcelJS from 'exceljs';
import { format as formatNumber } from 'numfmt';
import type { Cell, Grid, Merge } from '../core/plan/grid';
import { textCell } from '../core/plan/grid';
import { UnreadableFile, type FileContent, type FileTable } from './sheet';

const MS_PER_DAY = 86_400_000;
/** Serial 0 of Excel's 1900 date system; ExcelJS gives dates in UTC. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DATE_FORMAT = 'yyyy-mm-dd';

const EMPTY: Cell = textCell('');

function numberCell(value: number, format: string): Cell {
  const isGeneral = format === '' || format === 'General';
  const text = isGeneral ? String(value) : formatNumber(format, value, { throws: false });
  return isGeneral ? { value, text } : { value, text, format };
}

function cellOf(value: ExcelJS.CellValue, format: string): Cell {
  if (value === null || value === undefined) return EMPTY;
  if (typeof value === 'number') return numberCell(value, format);
  if (typeof value === 'string') return textCell(value);
  if (typeof value === 'boolean') return { value, text: value ? 'TRUE' : 'FALSE' };
  if (value instanceof Date) {
    return numberCell((value.getTime() - SERIAL_EPOCH) / MS_PER_DAY, format || DATE_FORMAT);
  }
  if ('richText' in value) return textCell(value.richText.map(({ text }) => text).join(''));
  if ('error' in value) return textCell(value.error);
  return 'hyperlink' in value ? cellOf(value.text, format) : EMPTY;
}

/** What a cell holds; of a formula its result, which the library leaves out of the value where it is 0. */
const valueOf = (cell: ExcelJS.Cell): ExcelJS.CellValue =>
  cell.formula ? cell.result : cell.value;

/** 「B4:B6」 as rows and columns from 0. */
function mergeOf(range: string): Merge | null {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec(range);
  if (!match) return null;
  const column = (letters = ''): number =>
    Array.from(letters).reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return {
    left: column(match[1]),
    top: Number(match[2]) - 1,
    right: column(match[3]),
    bottom: Number(match[4]) - 1,
  };
}

function gridOf(sheet: ExcelJS.Worksheet): Grid {
  const rows: Cell[][] = [];
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: Cell[] = [];
    // Covered cells of a merge repeat their master here; the merge itself is told below.
    row.eachCell({ includeEmpty: true }, (cell) => {
      cells.push(
        cell.isMerged && cell.master !== cell ? EMPTY : cellOf(valueOf(cell), cell.numFmt),
      );
    });
    rows.push(cells);
  });
  return { rows, merges: sheet.model.merges.map(mergeOf).filter((merge) => merge !== null) };
}

/** What ExcelJS keeps of a table, beyond what it declares. */
interface LoadedTable {
  readonly name: string;
  readonly tableRef: string;
  readonly totalsRow?: boolean;
}

function tablesOf(sheet: ExcelJS.Worksheet, { rows }: Grid): FileTable[] {
  const { tables } = sheet.model as unknown as { readonly tables: readonly LoadedTable[] };
  return tables.flatMap(({ name, tableRef, totalsRow }): FileTable[] => {
    const area = mergeOf(tableRef);
    if (!area) return [];
    const bottom = area.bottom + (totalsRow === true ? 0 : 1);
    const cells = rows.slice(area.top, bottom).map((row) => row.slice(area.left, area.right + 1));
    return [{ name, sheet: sheet.name, rows: cells }];
  });
}

/**
 * Reads the visible sheets of an .xlsx file, in their order, and the tables of all its sheets.
 * @throws UnreadableFile if the file is damaged or locked with a password
 */
export async function readXlsx(bytes: Uint8Array): Promise<FileContent> {
  // The library is large and only this kind of file needs it.
  const { Workbook } = (await import('exceljs')).default;
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes.slice().buffer);
  } catch {
    throw new UnreadableFile('damaged');
  }
  const read = workbook.worksheets.map((sheet) => ({ sheet, grid: gridOf(sheet) }));
  return {
    sheets: read
      .filter(({ sheet }) => sheet.state === 'visible')
      .map(({ sheet, grid }) => ({ name: sheet.name, grid })),
    tables: read.flatMap(({ sheet, grid }) => tablesOf(sheet, grid)),
  };
}
