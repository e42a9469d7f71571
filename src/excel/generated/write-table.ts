import { comparable } from '../../core/plan/cells/text';
import type { RawValue } from '../grid/cells';
import { asTyped, asWritten } from '../grid/escape-text';
import { resizeTable } from '../grid/resize-table';
import { writeInParts, type CellWrite, type Message } from '../grid/write-cells';
import type { GeneratedRow } from './generated-rows';
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
  /** The lines above the header, starting in its first column. */
  readonly lines: readonly (readonly RawValue[])[];
  /** `null` if the table is to be created on an empty sheet. */
  readonly existing: ExistingTable | null;
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

/** Escapes the add-in's texts, which are never formulas; users' own cells may hold formulas. */
function typed(
  spec: GeneratedSpec,
  header: string,
  value: RawValue,
  format: string | undefined,
): RawValue {
  if (isUserColumn(spec, header)) return asTyped(value);
  return typeof value === 'string' ? asWritten(value, format) : value;
}

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
  const block = lines.map((line) => Array.from({ length: width }, (_, at) => line[at] ?? ''));
  sheet.getRangeByIndexes(row - lines.length, column, lines.length, width).formulas = block;
}

/**
 * Writes everything except the table's formulas, in parts if it is too large for one message; the caller sends the
 * last part.
 * @param message what is queued already, if several tables share a message
 */
export async function writeContent(
  planned: PlannedTable,
  send: () => Promise<void>,
  message?: Message,
): Promise<void> {
  const { spec, sheet, row, column, headers, rows } = planned;
  writeLines(planned);
  writeFormats(planned);
  const names = headers.map(comparable);
  const writes = headers.flatMap((header, at) => {
    const one = spec.columns.find((known) => known.header === names[at]);
    if (one && one.formula !== null) return [];
    return rows.map((line, i): CellWrite => ({
      row: row + 1 + i,
      column: column + at,
      value: typed(spec, header, line[header] ?? line[names[at] ?? ''] ?? '', one?.format),
    }));
  });
  await writeInParts(sheet, writes, send, { hasHiddenRows: false, readBack: false, message });
}

/** Queues the formula columns; the tables that they refer to must exist already. */
export function writeFormulas(planned: PlannedTable): void {
  planned.headers.forEach((header, at) => {
    const name = comparable(header);
    const formula = planned.spec.columns.find((one) => one.header === name)?.formula;
    // A 1×1 array fills the whole column.
    if (formula != null) bodyOf(planned, at).formulas = [[formula]];
  });
}
