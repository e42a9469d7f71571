import type { CellObject, Range } from '@e965/xlsx';
import { format as formatNumber } from 'numfmt';
import type { Cell, Grid } from '../../core/plan/cells/grid';
import { textCell } from '../../core/plan/cells/grid';
import { UnreadableFile, type FileContent, type FileTable } from '../content/sheet';
import { tablesInPackage, withChineseFormats, type PackageTable } from '../package/xlsx-package';

/** For a date whose format depends on the language of Excel (.xls and .et give only its number). */
const DATE_FORMAT = 'yyyy-mm-dd';
/** Days between the two date systems of Excel. */
const DAYS_TO_1904 = 1462;

const EMPTY: Cell = textCell('');
const EMPTY_ROW: readonly Cell[] = [];

/** The used part of a sheet; a chart sheet has no data. */
interface LibrarySheet {
  readonly '!data'?: readonly (readonly (CellObject | undefined)[] | undefined)[];
  readonly '!merges'?: readonly Range[];
}

interface Formats {
  readonly isDate: (format: string) => boolean;
  readonly is1904: boolean;
}

function numberCell(value: number, format: string, { isDate, is1904 }: Formats): Cell {
  if (format === 'General') return { value, text: String(value) };
  const serial = is1904 && isDate(format) ? value + DAYS_TO_1904 : value;
  return { value: serial, text: formatNumber(format, serial, { throws: false }), format };
}

/** A cell as it is displayed; of a formula its result. */
function cellOf({ t, v, w, z }: CellObject, formats: Formats): Cell {
  if (typeof v === 'boolean') return { value: v, text: v ? 'TRUE' : 'FALSE' };
  // The value of an error is a code of the file format; its text names it.
  if (t === 'e') return textCell(w ?? '#VALUE!');
  if (typeof v === 'number') {
    return numberCell(v, z === undefined || z === '' ? DATE_FORMAT : String(z), formats);
  }
  return v === undefined ? EMPTY : textCell(String(v));
}

function gridOf(sheet: LibrarySheet, formats: Formats): Grid {
  const rows = Array.from(sheet['!data'] ?? [], (row) =>
    row ? Array.from(row, (cell) => (cell ? cellOf(cell, formats) : EMPTY)) : EMPTY_ROW,
  );
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r,
    left: s.c,
    bottom: e.r,
    right: e.c,
  }));
  for (const { top, left, bottom, right } of merges) {
    // Some programs keep earlier values in covered cells, where they are invisible.
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row += 1) {
      const cells = rows[row] as Cell[];
      for (let column = left; column <= Math.min(right, cells.length - 1); column += 1)
        if (row !== top || column !== left) cells[column] = EMPTY;
    }
  }
  return { rows, merges };
}

/** The sheets that are read, by position in the workbook; chart sheets have no cells. */
interface ReadSheet {
  readonly name: string;
  readonly isVisible: boolean;
  readonly grid: Grid;
}

function tableOf(
  { name, sheet, area, hasTotals }: PackageTable,
  sheets: readonly ReadSheet[],
  decode: (area: string) => Range,
): FileTable[] {
  const rows = sheets.find((candidate) => candidate.name === sheet)?.grid.rows;
  if (!rows || area === '') return [];
  const { s, e } = decode(area);
  const cells = rows
    .slice(s.r, e.r + (hasTotals ? 0 : 1))
    .map((row) => Array.from({ length: e.c - s.c + 1 }, (_, i) => row[s.c + i] ?? EMPTY));
  return [{ name, sheet, rows: cells }];
}

/**
 * Reads the visible sheets of a spreadsheet file (.xlsx, .xls, .et), in their order, and the tables of all sheets
 * of an .xlsx.
 * @throws UnreadableFile if the file is damaged or locked with a password
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  kind: 'xlsx' | 'xls',
): Promise<FileContent> {
  // The library is large and needed for these kinds of file only.
  const library = await import('@e965/xlsx');
  const { is_date: isDate } = library.SSF as { readonly is_date: Formats['isDate'] };
  try {
    const source = kind === 'xlsx' ? withChineseFormats(bytes) : bytes;
    const workbook = library.read(source, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: false,
    });
    const formats: Formats = {
      isDate,
      is1904: workbook.Workbook?.WBProps?.date1904 === true,
    };
    const sheets = workbook.SheetNames.flatMap((name, i): ReadSheet[] => {
      const sheet = workbook.Sheets[name] as LibrarySheet | undefined;
      if (!sheet?.['!data']) return [];
      const isVisible = (workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0) === 0;
      return [{ name, isVisible, grid: gridOf(sheet, formats) }];
    });
    const tables = kind === 'xlsx' ? tablesInPackage(bytes) : [];
    return {
      kind,
      sheets: sheets.filter(({ isVisible }) => isVisible).map(({ name, grid }) => ({ name, grid })),
      tables: tables.flatMap((table) =>
        tableOf(table, sheets, (area) => library.utils.decode_range(area)),
      ),
    };
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/iu.test(error.message);
    throw new UnreadableFile(isLocked ? 'protected' : 'damaged');
  }
}
