import { comparable } from '../../core/plan/cells/text';
import { askForArea } from '../grid/areas';
import type { RawValue } from '../grid/cells';
import { askForFilter } from '../grid/filters';
import { askForFormulas } from '../grid/write-cells';

/** A column of a sheet that the add-in generates. */
export interface GeneratedColumn {
  readonly header: string;
  /** In points. */
  readonly width: number;
  /** Excel number format. */
  readonly format: string;
  /** The formula of every row; `null` for a column of values, or one that users fill in. */
  readonly formula: string | null;
  readonly look: 'wraps' | 'centred' | undefined;
  /** Intermediate result of a long formula, kept in a collapsed group. */
  readonly isHelper: boolean;
}

/** A sheet that is rewritten on request. Its names are part of the workbook contract and never change. */
export interface GeneratedSpec {
  readonly sheet: string;
  readonly table: string;
  /** Columns whose texts together identify a row. */
  readonly keys: readonly string[];
  /** Columns whose values the add-in writes; columns with neither value nor formula belong to the users. */
  readonly values: readonly string[];
  readonly columns: readonly GeneratedColumn[];
  /** Lines above the header of the table. */
  readonly above: number;
}

/** The current table of a generated sheet. */
export interface ExistingTable {
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  readonly isProtected: boolean;
  /** Whether a filter hides some of its rows. */
  readonly isFiltered: boolean;
  /** Sheet row of the header, from 0. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** How many rows its body has. */
  readonly rows: number;
}

/** Asks for a table by name; available after the next sync, `null` if there is none. */
export const askForExistingTable = (workbook: Excel.Workbook, name: string): PendingTable =>
  pendingTable(workbook.worksheets, workbook.tables.getItemOrNullObject(name));

/** A requested table; call after the next sync. */
export type PendingTable = () => ExistingTable | null;

function pendingTable(worksheets: Excel.WorksheetCollection, table: Excel.Table): PendingTable {
  table.load('showTotals');
  const { worksheet } = table;
  worksheet.load('id,name');
  worksheet.protection.load('protected');
  const isFiltered = askForFilter(table);
  const area = askForArea(table.getRange());
  const header = table.getHeaderRowRange();
  header.load('values');
  return () => {
    const found = table.isNullObject ? null : area();
    if (!found) return null;
    return {
      table,
      sheet: worksheets.getItem(worksheet.id),
      sheetName: worksheet.name,
      isProtected: worksheet.protection.protected,
      isFiltered: isFiltered(),
      row: found.row,
      column: found.column,
      headers: (header.values[0] ?? []).map(String),
      rows: found.rows - 1 - (table.showTotals ? 1 : 0),
    };
  };
}

/** What is read of an existing table before it is rewritten. */
export interface ExistingContent {
  /** By row and header, the cells of the key columns and of the users' own columns. */
  readonly rows: readonly Readonly<Record<string, RawValue>>[];
  /** The lines above the header: formulas, else values. */
  readonly lines: readonly (readonly RawValue[])[];
}

/** Whether a column is neither written nor calculated by the add-in. */
export function isUserColumn({ columns, values }: GeneratedSpec, header: string): boolean {
  const name = comparable(header);
  const known = columns.find((column) => column.header === name);
  return known === undefined || (known.formula === null && !values.includes(name));
}

/** Asks for the users' cells, the keys of the rows and the lines above; formulas are read as formulas. */
export function askForContent(
  spec: GeneratedSpec,
  { sheet, row, column, headers, rows }: ExistingTable,
): () => ExistingContent {
  const requests = headers.flatMap((header, at) => {
    const isWanted = isUserColumn(spec, header) || spec.values.includes(comparable(header));
    return isWanted
      ? [[header, askForFormulas(sheet.getRangeByIndexes(row + 1, column + at, rows, 1))] as const]
      : [];
  });
  const above = Math.min(spec.above, row);
  const lines =
    above > 0
      ? askForFormulas(sheet.getRangeByIndexes(row - above, column, above, headers.length))
      : () => [];
  return () => {
    const cells = requests.map(([header, read]) => [header, read()] as const);
    return {
      rows: Array.from({ length: rows }, (_, i) =>
        Object.fromEntries(cells.map(([header, read]) => [header, read[i]?.[0] ?? ''])),
      ),
      lines: lines(),
    };
  };
}
