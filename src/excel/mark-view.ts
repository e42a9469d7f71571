import type { Plan, PlanRow } from '../core/plan/plan';
import { columnAt, ID_HEADER, RESULT_HEADER } from './own-columns';
import { idsFor } from './plan-ids';
import type { PlanPlace } from './reading';
import type { CellWrite } from './write-cells';
import { asWritten } from './written-text';

/** The plan as it stands on the sheet, and what a check says of its rows. */
export interface MarkView {
  readonly plan: Plan;
  readonly place: PlanPlace;
  readonly resultOf: (row: PlanRow) => string;
}

/** A column of the add-in's own, and whether it has yet to be made. */
export interface OwnColumn {
  readonly header: string;
  /** Column of the sheet, from 0. */
  readonly column: number;
  readonly isNew: boolean;
}

/** What marking comes to: columns to make, cells to write. */
export interface Marks {
  readonly id: OwnColumn;
  readonly result: OwnColumn;
  readonly ids: ReadonlyMap<PlanRow, string>;
  readonly writes: readonly MarkWrite[];
}

/** A cell of an own column and the row it belongs to; `null` for the header. */
export interface MarkWrite extends CellWrite {
  readonly row: number;
  readonly of: PlanRow | null;
}

/** Where new columns begin: behind the table, or behind everything that a sheet without a table uses. */
function endOf({ plan: { headers }, place }: Placed): number {
  const last = headers.findLastIndex((text) => text !== '');
  return place.left + (place.table === null ? headers.length : last + 1);
}

type Placed = Pick<MarkView, 'plan' | 'place'>;

/** Where the add-in's own columns stand, or will stand. */
export function ownColumns(view: Placed, headers: readonly string[]): OwnColumn[] {
  let end = endOf(view);
  return headers.map((header) => {
    const known = columnAt(view.plan, header);
    if (known >= 0) return { header, column: known + view.place.left, isNew: false };
    return { header, column: end++, isNew: true };
  });
}

/** The header of a new column, as it is written: a table has it already, a plain range has not. */
export const headerWrites = ({ plan, place }: Placed, columns: readonly OwnColumn[]): CellWrite[] =>
  columns
    .filter(({ isNew }) => isNew)
    .map(({ header, column }) => ({ row: plan.headerRow + place.top, column, value: header }));

/** The id of each row that is given one, as it is written. */
export const idWrites = (
  { place }: Placed,
  { column }: OwnColumn,
  ids: ReadonlyMap<PlanRow, string>,
): MarkWrite[] =>
  Array.from(ids, ([of, value]) => ({ row: of.gridRow + place.top, column, value, of }));

/** Works out what to write; the same plan gives the same marks. */
export function marksOf(view: MarkView): Marks {
  const { plan, place, resultOf } = view;
  const [id, result] = ownColumns(view, [ID_HEADER, RESULT_HEADER]) as [OwnColumn, OwnColumn];
  const ids = idsFor(plan);
  const results = plan.rows.map((of): MarkWrite => ({
    row: of.gridRow + place.top,
    column: result.column,
    value: asWritten(resultOf(of)),
    of,
  }));
  const headers = headerWrites(view, [id, result]).map((write) => ({ ...write, of: null }));
  return { id, result, ids, writes: [...headers, ...idWrites(view, id, ids), ...results] };
}
