import type { PlanRow } from '../../core/plan/model/plan';
import { asWritten } from '../grid/escape-text';
import {
  headerWrites,
  idWrites,
  ownColumns,
  type OwnColumn,
  type OwnColumnWrite,
  type PlanAtPlace,
} from '../plan/own-column-cells';
import { ID_HEADER, RESULT_HEADER } from '../plan/own-columns';
import { idsFor } from '../plan/plan-ids';

/** The plan at its place on the sheet, and the check result of each row. */
export interface MarkView extends PlanAtPlace {
  readonly resultOf: (row: PlanRow) => string;
}

/** The columns to add and the cells to write. */
export interface Marks {
  readonly id: OwnColumn;
  readonly result: OwnColumn;
  readonly ids: ReadonlyMap<PlanRow, string>;
  readonly writes: readonly OwnColumnWrite[];
}

/** Works out what to write; depends on nothing but its arguments. */
export function marksOf(view: MarkView, issued: Set<string>): Marks {
  const { plan, place, resultOf } = view;
  const [id, result] = ownColumns(view, [ID_HEADER, RESULT_HEADER]) as [OwnColumn, OwnColumn];
  const ids = idsFor(plan, issued);
  const results = plan.rows.map((of): OwnColumnWrite => ({
    row: of.gridRow + place.top,
    column: result.column,
    value: asWritten(resultOf(of)),
    of,
  }));
  const headers = headerWrites(view, [id, result]).map((write) => ({ ...write, of: null }));
  return { id, result, ids, writes: [...headers, ...idWrites(view, id, ids), ...results] };
}
