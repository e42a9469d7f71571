import type { Plan, SkippedRow } from '../../core/plan/model/plan';
import { groupBy } from '../../core/group-by';
import type { CommandContext } from '../command/command-context';
import { askForArea } from '../grid/areas';
import type { RawValue } from '../grid/cells';
import { asTyped } from '../grid/escape-text';
import { askForFormats, askForFormulas } from '../grid/write-cells';
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
 * Locates rows in the current sheet that are still blank or still repeat the header. Rows of a kind between the same two
 * plan rows are interchangeable: as many remain as were not to be removed.
 * @returns also how many have lost the plan row above them
 */
export function placeRemovals(
  found: ResolvedPlan,
  before: Plan,
  gridRows: readonly number[],
): { readonly placed: readonly Removal[]; readonly unplaced: number } {
  const requested = before.skipped.filter(({ gridRow }) => gridRows.includes(gridRow));
  const gaps = groupBy(requested, ({ kind, after }) => `${kind} ${after}`);
  let unplaced = 0;
  const placed = [...gaps.values()].flatMap((rows) => {
    const [{ kind, after }] = rows as [SkippedRow];
    const above = before.rows[after - 1]?.key ?? null;
    const now = above === null ? 0 : found.rowOf(above)?.index;
    if (now === undefined) unplaced += rows.length;
    const isHere =
      (place: number | undefined) =>
      (one: SkippedRow): boolean =>
        one.kind === kind && one.after === place;
    const current = found.now.plan.skipped.filter(isHere(now));
    const toKeep = before.skipped.filter(isHere(after)).length - rows.length;
    return current
      .slice(0, Math.max(0, Math.min(rows.length, current.length - toKeep)))
      .map((row) => toRemoval(found, row, above));
  });
  return { placed: placed.toSorted((a, b) => a.row - b.row), unplaced };
}

/** A row of the grid as it stands, about to be removed. */
export function toRemoval(
  { now }: ResolvedPlan,
  { kind, gridRow }: Pick<SkippedRow, 'kind' | 'gridRow'>,
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

/** Rows queued to be removed. */
interface PendingRemoval {
  /** After the sync: rows that turned out to hold something else, since the sheet was changed meanwhile. */
  readonly wrong: () => readonly WrongRow[];
}

/** A row that was removed by mistake. */
interface WrongRow {
  readonly row: number;
  readonly whole: boolean;
  readonly formulas: readonly (readonly RawValue[])[];
  readonly formats: readonly (readonly string[])[];
  readonly wasLast: boolean;
}

/** Queues removing the rows, and reading in the same batch what they hold; the rows below move up. */
export function removeRows(
  { workbook }: CommandContext,
  found: ResolvedPlan,
  removals: readonly Removal[],
): PendingRemoval {
  const { sheet, now } = found;
  const { left, columns } = spanOf(found);
  const { tableId } = now.place;
  const fromBelow = removals.toSorted((a, b) => b.row - a.row);
  const requests = fromBelow.map((removal) => {
    const { row, whole, content } = removal;
    const area = tableId === null ? null : askForArea(workbook.tables.getItem(tableId).getRange());
    const line = sheet.getRangeByIndexes(row, now.place.left, 1, Math.max(1, content.length));
    const formulas = askForFormulas(line);
    const formats = askForFormats(line);
    const cells = sheet.getRangeByIndexes(row, left, 1, columns);
    (whole ? cells.getEntireRow() : cells).delete('Up');
    return { removal, formulas, formats, area };
  });
  return {
    wrong: () =>
      requests.flatMap(({ removal: { row, whole, content }, area, ...held }, at) => {
        const formulas = held.formulas();
        if (content.every((value, i) => formulas[0]?.[i] === value)) return [];
        const table = area?.();
        const wasLast = table ? row === table.row + table.rows - 1 : false;
        // The rows above it that were removed have moved it up.
        const up = requests.length - 1 - at;
        return {
          row: row - up,
          whole,
          formulas,
          formats: held.formats(),
          wasLast,
        };
      }),
  };
}

/** Queues restoring rows that were removed by mistake. */
export function putWrongRowsBack(
  { workbook }: CommandContext,
  found: ResolvedPlan,
  wrong: readonly WrongRow[],
): void {
  const { sheet, now } = found;
  const { left, columns } = spanOf(found);
  for (const [at, { row, whole, formulas, formats, wasLast }] of wrong.entries()) {
    const cells = sheet.getRangeByIndexes(row, left, 1, columns);
    (whole ? cells.getEntireRow() : cells).insert('Down');
    if (at === 0 && wasLast && now.place.tableId !== null) {
      const table = workbook.tables.getItem(now.place.tableId);
      // Before its formulas, which name columns of their own row.
      table.resize(table.getRange().getResizedRange(1, 0));
    }
    const width = formulas[0]?.length ?? 1;
    const line = sheet.getRangeByIndexes(row, now.place.left, 1, width);
    line.numberFormat = formats.map((format) => [...format]);
    line.formulas = formulas.map((content) => content.map((value) => asTyped(value)));
  }
}

/**
 * Queues restoring removed rows, each below its former upper neighbour and the rows that were removed between them, unless
 * it has been restored already.
 * @returns how many were restored, and how many have lost that neighbour
 */
export function putRowsBack(
  found: ResolvedPlan,
  removals: readonly Removal[],
): { readonly rows: number; readonly unplaced: number } {
  const { plan, place } = found.now;
  const header = plan.headerRow + place.top;
  const available = new Set(plan.skipped);
  const existing = new Map<Removal, SkippedRow>();
  for (const removal of removals) {
    const row = claim(found, available, removal);
    if (row) existing.set(removal, row);
  }
  const rowAbove = ({ above }: Removal, at: number): number | null => {
    const restored = removals
      .slice(0, at)
      .findLast((one) => one.above === above && existing.has(one));
    const row =
      (restored && existing.get(restored)) ?? (above === null ? null : found.rowOf(above));
    if (row) return found.sheetRow(row);
    return above === null ? header : null;
  };
  const missing = [...removals.entries()].filter(([, removal]) => !existing.has(removal));
  const placed = missing.flatMap(([nth, removal]) => {
    const above = rowAbove(removal, nth);
    if (above === null) return [];
    // An unclaimed blank row remains from an undo that failed between inserting and filling it.
    const blank = claim(found, available, { ...removal, kind: 'blankRow' });
    return [{ removal, at: blank ? found.sheetRow(blank) : above + 1, isMade: blank !== null }];
  });
  // From the bottom up, so that inserting does not shift the remaining positions.
  for (const { removal, at, isMade } of placed.toReversed().sort((a, b) => b.at - a.at)) {
    if (!isMade) insertRow(found, removal, at);
    if (removal.kind === 'repeatedHeader') repeatHeader(found, removal, at, header);
  }
  return { rows: placed.length, unplaced: missing.length - placed.length };
}

/** Takes a row of that kind at that place out of the available ones. */
function claim(
  found: ResolvedPlan,
  available: Set<SkippedRow>,
  { kind, above }: Pick<Removal, 'kind' | 'above'>,
): SkippedRow | null {
  const after = above === null ? 0 : found.rowOf(above)?.index;
  const row = [...available].find((one) => one.kind === kind && one.after === after) ?? null;
  if (row) available.delete(row);
  return row;
}

const ownCells = (found: ResolvedPlan, row: number): Excel.Range => {
  const { left, columns } = spanOf(found);
  return found.sheet.getRangeByIndexes(row, left, 1, columns);
};

function insertRow(found: ResolvedPlan, { whole }: Removal, row: number): void {
  const cells = ownCells(found, row);
  (whole ? cells.getEntireRow() : cells).insert('Down');
}

function repeatHeader(
  found: ResolvedPlan,
  { content }: Removal,
  row: number,
  header: number,
): void {
  const { left, columns } = spanOf(found);
  const first = left - found.now.place.left;
  ownCells(found, row).values = [content.slice(first, first + columns)];
  ownCells(found, row).copyFrom(ownCells(found, header), 'Formats');
}
