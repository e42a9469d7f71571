import type { Plan, PlanRow } from '../core/plan/plan';
import type { RawValue } from './cells';
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
function endOf({ plan: { headers }, place }: MarkView): number {
  const last = headers.findLastIndex((text) => text !== '');
  return place.left + (place.table === null ? headers.length : last + 1);
}

/** Works out what to write; the same plan gives the same marks. */
export function marksOf(view: MarkView): Marks {
  const { plan, place, resultOf } = view;
  let end = endOf(view);
  const own = (header: string): OwnColumn => {
    const known = columnAt(plan, header);
    if (known >= 0) return { header, column: known + place.left, isNew: false };
    return { header, column: end++, isNew: true };
  };
  const [id, result] = [own(ID_HEADER), own(RESULT_HEADER)];
  const ids = idsFor(plan);
  const cell = (of: PlanRow, { column }: OwnColumn, value: RawValue): MarkWrite => ({
    row: of.gridRow + place.top,
    column,
    value,
    of,
  });
  const headers = [id, result]
    .filter(({ isNew }) => isNew)
    .map(({ header, column }): MarkWrite => ({
      row: plan.headerRow + place.top,
      column,
      value: header,
      of: null,
    }));
  const writes = [
    ...headers,
    ...Array.from(ids, ([row, value]) => cell(row, id, value)),
    ...plan.rows.map((row) => cell(row, result, asWritten(resultOf(row)))),
  ];
  return { id, result, ids, writes };
}
