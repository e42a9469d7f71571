import type { Plan, SkippedRow } from '../../core/plan/model/plan';
import type { RawValue } from '../grid/cells';
import type { ResolvedPlan } from '../plan/resolve-plan';

/** A blank row or a repeated header in the current sheet, about to be removed. */
export interface Removal {
  readonly kind: SkippedRow['kind'];
  /** Key that the plan row above it had when the removal was requested; `null` directly under the header. */
  readonly above: string | null;
  /** Row of the sheet, from 0. */
  readonly row: number;
  /** Content of the row in the used columns of the sheet. */
  readonly content: readonly RawValue[];
  /** The sheet has nothing outside the table in this row, so the entire sheet row can be deleted. */
  readonly whole: boolean;
}

/**
 * Locates rows in the current sheet that are still blank or still repeat the header.
 * @returns also how many no longer exist
 */
export function placeRemovals(
  found: ResolvedPlan,
  before: Plan,
  gridRows: readonly number[],
): { readonly placed: readonly Removal[]; readonly gone: number } {
  const free = new Set(found.now.plan.skipped);
  const placed = gridRows.flatMap((gridRow) => {
    const wanted = before.skipped.find((skipped) => skipped.gridRow === gridRow);
    if (!wanted) return [];
    const above = before.rows[wanted.after - 1]?.key ?? null;
    const after = above === null ? 0 : found.rowOf(above)?.index;
    const match = [...free].find((one) => one.kind === wanted.kind && one.after === after);
    if (!match) return [];
    free.delete(match);
    return [toRemoval(found, match, above)];
  });
  const inOrder = placed.toSorted((a, b) => a.row - b.row);
  return { placed: inOrder, gone: gridRows.length - placed.length };
}

function toRemoval(
  { now }: ResolvedPlan,
  { kind, gridRow }: SkippedRow,
  above: string | null,
): Removal {
  const content = now.cells.formulas?.[gridRow] ?? [];
  const isOwn = (column: number): boolean => (now.plan.headers[column] ?? '') !== '';
  return {
    kind,
    above,
    row: gridRow + now.place.top,
    content,
    whole: content.every((value, column) => value === '' || isOwn(column)),
  };
}

function spanOf({ now: { plan, place } }: ResolvedPlan): { left: number; columns: number } {
  const filled = plan.headers.flatMap((text, column) => (text === '' ? [] : [column]));
  const first = filled[0] ?? 0;
  return { left: place.left + first, columns: (filled.at(-1) ?? first) - first + 1 };
}

/** Queues removing the rows; the rows below move up. */
export function removeRows(found: ResolvedPlan, removals: readonly Removal[]): void {
  const { left, columns } = spanOf(found);
  for (const { row, whole } of removals.toSorted((a, b) => b.row - a.row)) {
    const cells = found.sheet.getRangeByIndexes(row, left, 1, columns);
    (whole ? cells.getEntireRow() : cells).delete('Up');
  }
}

/**
 * Queues restoring removed rows, each below its former upper neighbour, unless it has been restored already.
 * @returns how many were restored, and how many have lost that neighbour
 */
export function putRowsBack(
  found: ResolvedPlan,
  removals: readonly Removal[],
): { readonly rows: number; readonly gone: number } {
  const { plan, place } = found.now;
  const header = plan.headerRow + place.top;
  const there = new Set(plan.skipped);
  const todo = removals.flatMap((removal) => {
    const above = removal.above === null ? null : found.rowOf(removal.above);
    const after = removal.above === null ? 0 : above?.index;
    const known = [...there].find((one) => one.kind === removal.kind && one.after === after);
    if (known) there.delete(known);
    const at = above ? found.sheetRow(above) + 1 : header + 1;
    return known ? [] : [{ removal, at: removal.above !== null && !above ? null : at }];
  });
  const placed = todo.flatMap(({ removal, at }) => (at === null ? [] : [{ removal, at }]));
  // From the bottom up, so that inserting does not shift the remaining positions.
  for (const { removal, at } of placed.toReversed().sort((a, b) => b.at - a.at)) {
    putRowBack(found, removal, at, header);
  }
  return { rows: placed.length, gone: todo.length - placed.length };
}

function putRowBack(
  found: ResolvedPlan,
  { kind, content, whole }: Removal,
  row: number,
  header: number,
): void {
  const { sheet, now } = found;
  const span = spanOf(found);
  const own = (at: number): Excel.Range => sheet.getRangeByIndexes(at, span.left, 1, span.columns);
  (whole ? own(row).getEntireRow() : own(row)).insert('Down');
  if (kind !== 'repeatedHeader') return;
  const first = span.left - now.place.left;
  own(row).values = [content.slice(first, first + span.columns)];
  own(row).copyFrom(own(header), 'Formats');
}
