import type { Plan, PlanRow } from '../../core/plan/plan';
import type { CellWrite } from '../grid/write-cells';
import { columnAt } from './own-columns';
import type { PlanPlace } from './reading';

/** A plan as it stands on the sheet. */
export interface PlanAtPlace {
  readonly plan: Plan;
  readonly place: PlanPlace;
}

/** A column of the add-in's own, and whether it has yet to be made. */
export interface OwnColumn {
  readonly header: string;
  /** Column of the sheet, from 0. */
  readonly column: number;
  readonly isNew: boolean;
}

/** A cell of an own column and the row it belongs to; `null` for the header. */
export interface OwnColumnWrite extends CellWrite {
  readonly row: number;
  readonly of: PlanRow | null;
}

/** Where new columns begin: behind the table, or behind everything that a sheet without a table uses. */
function endOf({ plan: { headers }, place }: PlanAtPlace): number {
  const last = headers.findLastIndex((text) => text !== '');
  return place.left + (place.table === null ? headers.length : last + 1);
}

/** Where the add-in's own columns stand, or will stand. */
export function ownColumns(view: PlanAtPlace, headers: readonly string[]): OwnColumn[] {
  let end = endOf(view);
  return headers.map((header) => {
    const known = columnAt(view.plan, header);
    if (known >= 0) return { header, column: known + view.place.left, isNew: false };
    return { header, column: end++, isNew: true };
  });
}

/** The header of a new column, as it is written: a table has it already, a plain range has not. */
export const headerWrites = (
  { plan, place }: PlanAtPlace,
  columns: readonly OwnColumn[],
): CellWrite[] =>
  columns
    .filter(({ isNew }) => isNew)
    .map(({ header, column }) => ({ row: plan.headerRow + place.top, column, value: header }));

/** The id of each row that is given one, as it is written. */
export const idWrites = (
  { place }: PlanAtPlace,
  { column }: OwnColumn,
  ids: ReadonlyMap<PlanRow, string>,
): OwnColumnWrite[] =>
  Array.from(ids, ([of, value]) => ({ row: of.gridRow + place.top, column, value, of }));
