import { comparable } from '../../core/plan/cells/text';
import type { RawValue } from '../grid/cells';
import { asTyped, asWritten } from '../grid/escape-text';
import { fillFormulas } from '../grid/fill-formulas';
import { resizeTable } from '../grid/resize-table';
import { writeInParts, type CellWrite, type Message } from '../grid/write-cells';
import { cellIn, type GeneratedRow } from './generated-rows';
import { resizedRows, writeOwnCells } from './own-cells';
import { isUserColumn, type GeneratedSpec, type ExistingTable } from './generated-table';

/** A generated table to be written, and its place. */
export interface PlannedTable {
  readonly spec: GeneratedSpec;
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  /** Sheet row of the header, from 0. */
  readonly row: number;
  readonly column: number;
  /** Headers of an existing table keep their order; missing ones are appended. */
  readonly headers: readonly string[];
  readonly rows: readonly GeneratedRow[];
  /** The lines above the header, starting in its first column; a cell that is `null` or left out is not the add-in's. */
  readonly lines: readonly (readonly (RawValue | null)[])[];
  /** `null` if the table is to be created on an empty sheet. */
  readonly existing: ExistingTable | null;
  /** The rows of the existing table as they stand. */
  readonly standing: readonly GeneratedRow[];
}

const STYLE = 'TableStyleLight9';

/** The headers of an existing table in their order, then the missing ones. */
export function headersOf({ columns }: GeneratedSpec, existing: ExistingTable | null): string[] {
  const known = existing?.headers ?? [];
  const names = new Set(known.map(comparable));
  return [...known, ...columns.map(({ header }) => header).filter((header) => !names.has(header))];
}

/** Queues creating the table, or resizing it to its rows. */
export function placeTable(planned: PlannedTable): Excel.Table {
  const { spec, sheet, row, column, headers, rows, existing } = planned;
  if (existing) {
    resizeTable(existing, existing.rows, headers, rows.length);
    return existing.table;
  }
  sheet.getRangeByIndexes(row, column, 1, headers.length).values = [[...headers]];
  const area = sheet.getRangeByIndexes(row, column, rows.length + 1, headers.length);
  const table = sheet.tables.add(area, true);
  // Named first, so that a retry finds the table if the rest fails.
  table.name = spec.table;
  table.style = STYLE;
  return table;
}

/** Index of a column among the headers; -1 if it is missing. */
export const columnNamed = ({ headers }: PlannedTable, header: string): number =>
  headers.findIndex((text) => comparable(text) === header);

/** The body of a column of the table, by index of its header. */
export const bodyOf = (
  { sheet, row, column, rows }: PlannedTable,
  at: number,
  columns = 1,
): Excel.Range => sheet.getRangeByIndexes(row + 1, column + at, rows.length, columns);

/** Escapes the add-in's texts, which are never formulas. */
const typed = (value: RawValue, format: string | undefined): RawValue =>
  typeof value === 'string' ? asWritten(value, format) : value;

/** Queue before the values; otherwise a text that looks like a date becomes one. */
function writeFormats(planned: PlannedTable): void {
  const { spec, headers, existing } = planned;
  headers.forEach((header, at) => {
    const one = spec.columns.find((known) => known.header === comparable(header));
    // Formats of the users' own columns stay.
    if (!one || (existing && isUserColumn(spec, header))) return;
    bodyOf(planned, at).numberFormat = [[one.format]];
  });
}

function writeLines({ sheet, row, column, lines }: PlannedTable): void {
  if (lines.length === 0 || row < lines.length) return;
  const width = Math.max(1, ...lines.map((line) => line.length));
  const block = lines.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? null));
  sheet.getRangeByIndexes(row - lines.length, column, lines.length, width).formulas = block;
}

/** What people's own cells are to hold, where it is not what they hold already. */
function ownWrites({ spec, row, column, headers, rows, standing }: PlannedTable): CellWrite[] {
  const before = resizedRows(standing, rows.length, {});
  return headers.flatMap((header, at) =>
    isUserColumn(spec, header)
      ? rows.flatMap((line, i): CellWrite[] => {
          const value = cellIn(line, header);
          if (value === cellIn(before[i], header)) return [];
          return [{ row: row + 1 + i, column: column + at, value: asTyped(value) }];
        })
      : [],
  );
}

/**
 * Writes everything except the table's formulas, in parts if it is too large for one message; the caller sends the
 * last part.
 * @param message what is queued already, if several tables share a message
 * @returns after the last part: queues people's own cells again that Excel has filled; whether there are any
 */
export async function writeContent(
  planned: PlannedTable,
  send: () => Promise<void>,
  message?: Message,
): Promise<() => boolean> {
  const { spec, sheet, row, column, headers, rows } = planned;
  writeLines(planned);
  writeFormats(planned);
  const names = headers.map(comparable);
  const writes = headers.flatMap((header, at) => {
    const one = spec.columns.find((known) => known.header === names[at]);
    if (isUserColumn(spec, header) || (one && one.formula !== null)) return [];
    return rows.map((line, i): CellWrite => ({
      row: row + 1 + i,
      column: column + at,
      value: typed(
        cellIn(line, Object.hasOwn(line, header) ? header : (names[at] ?? '')),
        one?.format,
      ),
    }));
  });
  await writeInParts(sheet, writes, send, { hasHiddenRows: false, readBack: false, message });
  return writeOwnCells(sheet, ownWrites(planned));
}

/** Queues the formula columns; the tables that they refer to must exist already. */
export function writeFormulas(planned: PlannedTable): void {
  const { spec, headers, sheet, row, column, rows } = planned;
  const formulas = headers.map(
    (header) => spec.columns.find((one) => one.header === comparable(header))?.formula ?? null,
  );
  fillFormulas(formulas, {
    rows: rows.length,
    rangeOf: (at, width, height) => sheet.getRangeByIndexes(row + 1, column + at, height, width),
  });
}
