import type { ColumnKey } from '../../core/plan/header/header';
import type { Plan, PlanRow } from '../../core/plan/model/plan';
import { matchRows } from '../../core/tracking/match-rows';
import type { LeftCell } from '../command/write-report';
import { isFormula, type RawValue } from '../grid/cells';
import { asWritten } from '../grid/escape-text';
import type { GuardedCell } from '../guard/guarded-cells';
import type { ResolvedPlan } from '../plan/resolve-plan';
import { heldIn } from './held-content';

/** A change of one cell of the plan, named by row and column. */
export interface CellChange {
  readonly row: string;
  readonly column: ColumnKey;
  /** Expected current text; if the cell has another, the change is not made. */
  readonly before: string;
  readonly after: string;
  /** New content where it is not just the text: a number or a formula. */
  readonly content?: RawValue;
}

/** A change at the place of its cell. */
export interface PlacedChange extends GuardedCell {
  readonly change: CellChange;
}

export interface PlacedChanges {
  readonly placed: readonly PlacedChange[];
  readonly left: readonly LeftCell[];
}

/** Locates the cells of changes in the current sheet; a cell with another text than expected is left alone. */
export function placeChanges(found: ResolvedPlan, changes: readonly CellChange[]): PlacedChanges {
  const placed: PlacedChange[] = [];
  const left: LeftCell[] = [];
  for (const change of changes) {
    const { row, column } = change;
    const at = found.columnOf(column);
    const now = found.rowOf(row);
    const cell = now?.cells[column];
    if (!now || !cell || at < 0) {
      left.push({ row, column, why: 'gone' });
      continue;
    }
    const isElsewhere = cell.joined ?? (cell.covered && !cell.ditto);
    if (cell.text !== change.before || isElsewhere) {
      if (cell.text !== change.after) left.push({ row, column, why: 'changed' });
      continue;
    }
    const held = heldIn(found, now, at);
    if (isFormula(held, cell.value)) {
      left.push({ row, column, why: 'formula' });
      continue;
    }
    const value = typed(change.content ?? change.after, cell.format);
    placed.push({ change, row: found.sheetRow(now), column: at, value, held });
  }
  return { placed, left };
}

const typed = (value: RawValue, format?: string): RawValue =>
  typeof value === 'string' ? asWritten(value, format) : value;

/** The plan with the changes applied; undo finds the rows by it. */
export function withChanges(plan: Plan, changes: readonly CellChange[]): Plan {
  const texts = new Map<string, CellChange[]>();
  for (const change of changes) {
    const ofRow = texts.get(change.row);
    if (ofRow) ofRow.push(change);
    else texts.set(change.row, [change]);
  }
  const rows = plan.rows.map((row) => {
    const ofRow = texts.get(row.key);
    if (!ofRow) return row;
    const cells = ofRow.map(({ column, after }) => [
      column,
      { ...row.cells[column], text: after, value: after },
    ]);
    return { ...row, cells: { ...row.cells, ...Object.fromEntries(cells) } as PlanRow['cells'] };
  });
  return { ...plan, rows };
}

/**
 * Finds rows by another version of the plan as well. A try that has failed in its middle has left rows of both, and a
 * row of which every cell was changed is not recognised by what it was.
 */
export function alsoByContent(found: ResolvedPlan, before: Plan, other: Plan): ResolvedPlan {
  const taken = new Set(before.rows.map(({ key }) => found.rowOf(key)));
  const matches = matchRows(other.rows, found.now.plan.rows);
  const byOther = (key: string): PlanRow | null => {
    const row = matches.get(key) ?? null;
    return taken.has(row) ? null : row;
  };
  return { ...found, rowOf: (key) => found.rowOf(key) ?? byOther(key) };
}

/** The inverse of a change. */
export const reversed = ({ change, held }: PlacedChange): CellChange => ({
  row: change.row,
  column: change.column,
  before: change.after,
  after: change.before,
  content: held,
});
