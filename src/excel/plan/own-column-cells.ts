import type { Plan, PlanRow } from '../../core/plan/model/plan';
import type { CellWrite } from '../grid/write-cells';
import { columnAt } from './own-columns';
import type { PlanPlace } from './reading';

export interface PlanAtPlace {
  readonly plan: Plan;
  readonly place: PlanPlace;
}

/** A column that the add-in owns. */
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

/** First sheet column for new columns: right of the table or, without a table, right of the used range. */
function endOf({ plan: { headers }, place }: PlanAtPlace): number {
  const last = headers.findLastIndex((text) => text !== '');
  return place.left + (place.table === null ? headers.length : last + 1);
}

/** Positions of the add-in's own columns, existing or new. */
export function ownColumns(view: PlanAtPlace, headers: readonly string[]): OwnColumn[] {
  let end = endOf(view);
  return headers.map((header) => {
    const known = columnAt(view.plan, header);
    if (known >= 0) return { header, column: known + view.place.left, isNew: false };
    return { header, column: end++, isNew: true };
  });
}

/** Writes for the headers of new columns. */
export const headerWrites = (
  { plan, place }: PlanAtPlace,
  columns: readonly OwnColumn[],
): CellWrite[] =>
  columns
    .filter(({ isNew }) => isNew)
    .map(({ header, column }) => ({ row: plan.headerRow + place.top, column, value: header }));

/** Writes for newly issued ids. */
export const idWrites = (
  { place }: PlanAtPlace,
  { column }: OwnColumn,
  ids: ReadonlyMap<PlanRow, string>,
): OwnColumnWrite[] =>
  Array.from(ids, ([of, value]) => ({ row: of.gridRow + place.top, column, value, of }));
