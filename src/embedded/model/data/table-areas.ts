import type { Area } from './area';
import type { TableRecord } from './registry';

/** The rows between header and totals. A table always has one, blank when it has no data. */
export function bodyOf(table: TableRecord): Area {
  const top = table.showHeaders ? 1 : 0;
  const bottom = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + top, rows: table.area.rows - top - bottom };
}

export function headerOf(table: TableRecord): Area | null {
  return table.showHeaders ? { ...table.area, rows: 1 } : null;
}

export function totalsOf(table: TableRecord): Area | null {
  return table.showTotals
    ? { ...table.area, row: table.area.row + table.area.rows - 1, rows: 1 }
    : null;
}

/** One column of the body. */
export function columnBody(table: TableRecord, index: number): Area {
  return { ...bodyOf(table), column: table.area.column + index, columns: 1 };
}
