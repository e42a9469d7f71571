import { askForArea, type Area } from '../grid/areas';
import { askForCells, type Cells } from '../grid/cells';
import type { SheetContent, TableArea } from './find-plans';

/** A requested sheet; available after the next sync. */
export interface PendingSheet {
  /** `null` if the sheet is empty or if only its size was requested. */
  readonly arrived: () => SheetContent | null;
  /** Whether Excel has told the cells that were requested. */
  readonly isTold: () => boolean;
  /** The used area; `null` if the sheet is empty. */
  readonly size: () => Area | null;
  /** The sheet with cells that were read in blocks. */
  readonly withCells: (cells: Cells) => SheetContent;
  readonly isProtected: () => boolean;
}

/** Properties of a table that are loaded beforehand. */
export interface KnownTable {
  readonly id: string;
  readonly name: string;
  readonly showTotals: boolean;
  readonly showHeaders: boolean;
}

/** Asks for the used cells of a sheet, or for their size alone, and for the places of its tables. */
export function askForSheet(
  sheet: Excel.Worksheet,
  { id, name }: { readonly id: string; readonly name: string },
  tables: readonly KnownTable[],
  withCells: boolean,
): PendingSheet {
  const used = askForArea(sheet.getUsedRangeOrNullObject(true));
  const cells = withCells ? askForCells(sheet.getUsedRangeOrNullObject(true)) : null;
  const { protection } = sheet;
  protection.load('protected');
  const areas = tables
    .filter(({ showHeaders }) => showHeaders)
    .map((table) => askForTableArea(sheet, table));
  const content = (found: Cells): SheetContent => ({
    id,
    name,
    cells: found,
    tables: areas.map((area) => area()),
  });
  return {
    arrived: () => {
      const found = cells?.arrived() ?? null;
      return found && content(found);
    },
    isTold: () => cells?.isTold() === true,
    size: used,
    withCells: content,
    isProtected: () => protection.protected,
  };
}

function askForTableArea(sheet: Excel.Worksheet, table: KnownTable): () => TableArea {
  const range = askForArea(sheet.tables.getItem(table.id).getRange());
  const { id, name, showTotals } = table;
  return () => {
    const area = range() ?? { row: 0, column: 0, rows: 0, columns: 0 };
    return { id, name, area: { ...area, rows: area.rows - (showTotals ? 1 : 0) } };
  };
}
