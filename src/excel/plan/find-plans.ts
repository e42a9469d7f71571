import type { Plan } from '../../core/plan/model/plan';
import { readPlan, type ReadOptions } from '../../core/plan/read-plan';
import type { Area } from '../grid/areas';
import { gridAround, gridOf, type Cells } from '../grid/cells';
import { isOriginal } from './own-sheets';
import type { PlanPlace } from './reading';

/** An Excel table on a sheet. */
export interface TableArea {
  readonly id: string;
  readonly name: string;
  /** With its header, without its totals. */
  readonly area: Area;
}

/** What was read of one sheet. */
export interface SheetContent {
  readonly id: string;
  readonly name: string;
  readonly cells: Cells;
  readonly tables: readonly TableArea[];
}

export interface PlacedPlan {
  readonly plan: Plan;
  readonly place: PlanPlace;
  readonly cells: Cells;
}

const lastRow = ({ row, rows }: Area): number => row + rows - 1;

/** The plan in an Excel table; `null` if the table is not a plan. */
export function planInTable(
  { id, name, cells, tables }: SheetContent,
  table: TableArea,
  options: ReadOptions,
): PlacedPlan | null {
  const { area } = table;
  const above = tables.filter((other) => lastRow(other.area) < area.row);
  const from = Math.max(0, ...above.map((other) => lastRow(other.area) + 1));
  const place = {
    sheet: name,
    sheetId: id,
    table: table.name,
    tableId: table.id,
    top: cells.top,
    left: cells.left,
  };
  // The rows above may look like a header themselves; then only the table's own rows are read.
  for (const first of [from, area.row]) {
    const plan = readPlan(gridAround(cells, area, first), options);
    if (plan?.headerRow === area.row - cells.top) return { plan, place, cells };
  }
  return null;
}

/** The plan in plain cells of a sheet, outside of Excel tables. */
export function planInCells(
  { id, name, cells }: SheetContent,
  options: ReadOptions,
): PlacedPlan | null {
  const plan = readPlan(gridOf(cells), { ...options, sheet: name });
  const { top, left } = cells;
  const place = { sheet: name, sheetId: id, table: null, tableId: null, top, left };
  return plan && { plan, place, cells };
}

/**
 * Every plan of the sheets: Excel tables before pasted ranges. The copy that a conversion keeps only counts if there is
 * no other plan.
 */
export function findPlans(sheets: readonly SheetContent[], options: ReadOptions): PlacedPlan[] {
  const inTables = sheets.map((sheet) =>
    sheet.tables.flatMap((table) => planInTable(sheet, table, options) ?? []),
  );
  const inCells = sheets.map((sheet, at) =>
    inTables[at]?.length === 0 ? (planInCells(sheet, options) ?? []) : [],
  );
  const all = [...inTables.flat(), ...inCells.flat()];
  const current = all.filter(({ place }) => !isOriginal(place.sheet));
  return current.length > 0 ? current : all;
}

/** The plan to use: the one chosen before, the only one, or the only one in an Excel table. */
export function meantPlan(
  plans: readonly PlacedPlan[],
  isChosen: (place: PlanPlace) => boolean,
): PlacedPlan | null {
  const tables = plans.filter(({ place }) => place.table !== null);
  const chosen = plans.find(({ place }) => isChosen(place));
  if (chosen) return chosen;
  const single = plans.length === 1 ? plans : tables.length === 1 ? tables : [];
  return single[0] ?? null;
}
