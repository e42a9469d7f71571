import { comparable } from '../../core/plan/text';
import { askForArea } from '../grid/areas';
import type { RawValue } from '../grid/cells';
import { askForFormulas } from '../grid/write-cells';

/** A column of a sheet that the add-in generates. */
export interface GeneratedColumn {
  readonly header: string;
  /** In points, so that it fits at 100 %. */
  readonly width: number;
  /** Excel number format. */
  readonly format: string;
  /** The formula that every row has here; `null` where a value stands, or what people type. */
  readonly formula: string | null;
  readonly look: 'wraps' | 'centred' | undefined;
  /** Of a long formula only: in a collapsed group. */
  readonly isHelper: boolean;
}

/** A sheet that is written anew on request. Its names are a contract: they never change. */
export interface GeneratedSpec {
  readonly sheet: string;
  readonly table: string;
  /** Columns whose texts together name a row. */
  readonly keys: readonly string[];
  /** Columns whose values are written; what has neither value nor formula belongs to people. */
  readonly values: readonly string[];
  readonly columns: readonly GeneratedColumn[];
  /** Lines above the header of the table. */
  readonly above: number;
}

/** The table of a generated sheet as it stands in the workbook. */
export interface ExistingTable {
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  readonly isProtected: boolean;
  /** Of its header, on the sheet. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** How many rows its body has. */
  readonly rows: number;
}

/** Asks for a table as it stands; it is there after the next sync, `null` where there is none of that name. */
export const askForExistingTable = (workbook: Excel.Workbook, name: string): PendingTable =>
  pendingTable(workbook.worksheets, workbook.tables.getItemOrNullObject(name));

/** A table that has been asked for; it is there after the next sync. */
export type PendingTable = () => ExistingTable | null;

function pendingTable(worksheets: Excel.WorksheetCollection, table: Excel.Table): PendingTable {
  table.load('showTotals');
  const { worksheet } = table;
  worksheet.load('id,name');
  worksheet.protection.load('protected');
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
      row: found.row,
      column: found.column,
      headers: (header.values[0] ?? []).map(String),
      rows: found.rows - 1 - (table.showTotals ? 1 : 0),
    };
  };
}

/** What has to be known of a standing table before it is written anew. */
export interface ExistingContent {
  /** By row, the cells of the key columns and of the columns that are people's own, by header. */
  readonly rows: readonly Readonly<Record<string, RawValue>>[];
  /** The lines above the header, as they were typed. */
  readonly lines: readonly (readonly RawValue[])[];
}

/** Whether a column is neither written nor calculated by the add-in. */
export function isPeoples({ columns, values }: GeneratedSpec, header: string): boolean {
  const name = comparable(header);
  const known = columns.find((column) => column.header === name);
  return known === undefined || (known.formula === null && !values.includes(name));
}

/** Asks for what people have typed, for the keys of the rows and for the lines above; formulas as such. */
export function askForContent(
  spec: GeneratedSpec,
  { sheet, row, column, headers, rows }: ExistingTable,
): () => ExistingContent {
  const asked = headers.flatMap((header, at) => {
    const isWanted = isPeoples(spec, header) || spec.values.includes(comparable(header));
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
    const cells = asked.map(([header, read]) => [header, read()] as const);
    return {
      rows: Array.from({ length: rows }, (_, i) =>
        Object.fromEntries(cells.map(([header, read]) => [header, read[i]?.[0] ?? ''])),
      ),
      lines: lines(),
    };
  };
}
