import type { CommandContext, UndoStep } from '../command/command-context';
import { Refusal } from '../command/failure';
import { requireFocus } from '../command/looks';
import type { LeftCell, WriteReport } from '../command/write-report';
import { columnLetters } from '../grid/addresses';
import type { Area } from '../grid/areas';
import { askForArea } from '../grid/areas';
import { askForCells, type Cells, type RawValue } from '../grid/cells';
import { asRead, asTyped } from '../grid/escape-text';
import { writeCells, type CellWrite } from '../grid/write-cells';
import { keepChoice } from '../plan/choose-plan';
import type { PlanPlace } from '../plan/reading';
import type { PlacedPlan } from '../plan/find-plans';
import { convertedValues, type Conversion } from './conversion';
import { askForLines, bringSheet, linesOf } from './bring-sheet';
import { mergeChanges } from './merge-changes';
import type { Line } from './row-alignment';
import { rowChanges } from './row-changes';

/** Layout of the sheet before the conversion. */
export interface Before {
  /** In points, by grid column. */
  readonly widths: readonly number[];
  readonly frozen: Area | null;
}

/** The names of what a conversion has made, and the former layout. */
interface Converted {
  readonly made: { readonly table: string; readonly copy: string };
  readonly before: Before;
}

/** A frozen area larger than this is one of entire rows or entire columns. */
const WIDEST = 25;
const HIGHEST = 150;

interface ConvertUndo {
  readonly converted: PlacedPlan;
  readonly conversion: Conversion;
  readonly outcome: Converted;
}

/** The undo of a conversion. */
export interface ConvertStep extends UndoStep {
  readonly command: 'convert';
  /** The copy of the sheet as it was. */
  readonly copy: string;
}

export const isConvertStep = (step: UndoStep | null): step is ConvertStep =>
  step?.command === 'convert' && 'copy' in step;

/** Restores the sheet from its copy; edits made since the conversion are kept. */
export function toConvertStep(kept: ConvertUndo): ConvertStep {
  let edits: Edits = { writes: [], left: [] };
  return {
    command: 'convert',
    copy: kept.outcome.made.copy,
    cells: kept.conversion.filled.length + kept.conversion.removed.length,
    keep: () => [{ kind: 'convert', data: kept }],
    undo: (context) =>
      undoConversion(context, kept, (now) => {
        const found = now && editsSince(now, kept.converted.cells, kept.conversion);
        if (found) edits = found;
        // A batch that was cut has left parts of both: then what the first try has found counts.
        const isCut = context.unfinished !== null && isMixture(now, kept, edits);
        return found ?? (isCut ? edits : null);
      }),
  };
}

/** Whether every content is one of the sheet before or after the conversion, or an edit that is known. */
function isMixture(
  now: Cells | null,
  { converted: { cells }, conversion }: ConvertUndo,
  { writes }: Edits,
): boolean {
  const known = new Set<RawValue>([
    ...cells.values.flat(),
    ...(cells.formulas ?? []).flat(),
    ...conversion.filled.map(({ value }) => value),
    ...writes.map(({ value }) => asRead(value)),
  ]);
  return (now?.values ?? []).flat().every((value) => value === '' || known.has(value));
}

async function undoConversion(
  context: CommandContext,
  { converted: { place }, conversion, outcome: { made, before } }: ConvertUndo,
  editsIn: (now: Cells | null) => Edits | null,
): Promise<WriteReport> {
  const { worksheets, tables } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(place.sheetId);
  const copy = worksheets.getItemOrNullObject(made.copy);
  const table = tables.getItemOrNullObject(made.table);
  sheet.load('name');
  copy.load('name');
  table.load('name');
  sheet.protection.load('protected');
  const now = askForCells(sheet.getUsedRangeOrNullObject(true), true);
  const whole = askForArea(copy.getUsedRangeOrNullObject(false));
  const rows = conversion.removed.map((row) =>
    askForHeight(copy.getRangeByIndexes(place.top + row, 0, 1, 1)),
  );
  await context.sync('sheet and its copy');
  const gone: LeftCell = { row: null, column: made.copy, why: 'gone' };
  const area = whole();
  const found = now.arrived();
  if (sheet.isNullObject || copy.isNullObject || !area) return { written: 0, left: [gone] };
  if (sheet.protection.protected) throw new Refusal('AccessDenied');
  const edits = editsIn(found);
  if (!edits) return { written: 0, left: [{ row: null, column: made.table, why: 'changed' }] };
  requireFocus(sheet);
  const was = askForLines(sheet);
  // If the conversion failed half-way the table may not exist.
  if (!table.isNullObject) table.convertToRange();
  const isShorter = (found?.values.length ?? 0) < area.rows;
  if (isShorter) restoreRows(sheet, place.top, conversion.removed, rows);
  restore(sheet, copy, area);
  restoreLayout(sheet, place.left, before);
  writeCells(sheet, edits.writes, found?.hasHiddenRows ?? false);
  const restored = askForLines(sheet);
  copy.delete();
  keepChoice(context.workbook, { sheet: place.sheet, table: null });
  context.session.mergedAreas.delete(place.sheetId);
  await context.sync('restored sheet', 'writes');
  const changed = { before: linesOf(found), now: was(), restored: restored() };
  await repeatChanges(context, sheet, rowsOf(place, conversion), changed);
  const { filled, removed } = conversion;
  return { written: filled.length, rows: removed.length, left: edits.left };
}

/**
 * Reverts a conversion during which the sheet was changed: restores the sheet from its copy and repeats the edits made
 * since. One or two syncs.
 */
export async function takeBackConversion(
  context: CommandContext,
  place: PlanPlace,
  conversion: Conversion,
  { made, before, converted }: Converted & { readonly converted: readonly Line[] },
): Promise<void> {
  const { worksheets, tables } = context.workbook;
  const sheet = worksheets.getItem(place.sheetId);
  const copy = worksheets.getItem(made.copy);
  const was = askForLines(sheet);
  tables.getItemOrNullObject(made.table).convertToRange();
  restoreRows(sheet, place.top, conversion.removed);
  sheet.getUsedRange(false).clear();
  sheet.getRange('A1').copyFrom(copy.getRange('A1').getBoundingRect(copy.getUsedRange(false)));
  const restored = askForLines(sheet);
  restoreLayout(sheet, place.left, before);
  copy.delete();
  keepChoice(context.workbook, { sheet: place.sheet, table: null });
  context.session.mergedAreas.delete(place.sheetId);
  await context.sync('conversion taken back', 'repairs');
  const changed = { before: converted, now: was(), restored: restored() };
  await repeatChanges(context, sheet, rowsOf(place, conversion), changed);
}

/** Where a row of the converted sheet is on the original one, which has the removed rows as well. */
function rowsOf({ top }: PlanPlace, { removed }: Conversion): (row: number) => number {
  const gaps = removed.map((row) => row + top);
  return (row) => gaps.reduce((at, gap) => (gap <= at ? at + 1 : at), row);
}

interface Changed {
  /** Two readings of the converted sheet. */
  readonly before: readonly Line[];
  readonly now: readonly Line[];
  /** The original sheet. */
  readonly restored: readonly Line[];
}

/** Repeats edits of the converted sheet on the original one. No sync if there are none. */
async function repeatChanges(
  context: CommandContext,
  sheet: Excel.Worksheet,
  rowOf: (row: number) => number,
  { before, now, restored }: Changed,
): Promise<void> {
  const original = { lines: restored, rowOf, isEdited: () => false };
  const wanted = mergeChanges(before, rowChanges(before, now), original);
  await bringSheet(context, sheet, { from: restored, to: wanted });
}

const askForHeight = (range: Excel.Range): (() => number) => {
  const { format } = range;
  format.load('rowHeight');
  return () => format.rowHeight;
};

interface Edits {
  readonly writes: readonly CellWrite[];
  readonly left: readonly LeftCell[];
}

/**
 * Edits made since the conversion, with the place of each cell in the original sheet; `null` if rows or columns were
 * inserted or deleted, so that cells cannot be matched.
 */
function editsSince(now: Cells, before: Cells, conversion: Conversion): Edits | null {
  const expected = convertedValues(conversion, before);
  const isSameShape =
    now.top === before.top &&
    now.left === before.left &&
    now.values.length === expected.length &&
    now.values[0]?.length === before.values[0]?.length;
  if (!isSameShape) return null;
  const writes: CellWrite[] = [];
  const left: LeftCell[] = [];
  expected.forEach(({ from, values }, row) => {
    values.forEach((value, column) => {
      const found = now.values[row]?.[column] ?? '';
      if (isSame(found, value, from === conversion.headerRow)) return;
      const content = now.formulas?.[row]?.[column] ?? found;
      writes.push({
        row: from + before.top,
        column: column + before.left,
        value: asTyped(content),
      });
      left.push({ row: null, column: columnLetters(column + before.left), why: 'changed' });
    });
  });
  return { writes, left };
}

/** Excel fills blank headers of a table and turns headers into texts. */
const isSame = (found: RawValue, expected: RawValue, isHeader: boolean): boolean =>
  found === expected || (isHeader && (expected === '' || String(found) === String(expected)));

function restoreRows(
  sheet: Excel.Worksheet,
  top: number,
  removed: readonly number[],
  heights: readonly (() => number)[] = [],
): void {
  removed.forEach((row, at) => {
    const cell = sheet.getRangeByIndexes(top + row, 0, 1, 1);
    cell.getEntireRow().insert('Down');
    const height = heights[at]?.();
    if (height === undefined) return;
    sheet.getRangeByIndexes(top + row, 0, 1, 1).format.rowHeight = height;
  });
}

function restore(sheet: Excel.Worksheet, copy: Excel.Worksheet, area: Area): void {
  const { row, column, rows, columns } = area;
  sheet.getUsedRange(false).clear();
  sheet
    .getRangeByIndexes(row, column, rows, columns)
    .copyFrom(copy.getRangeByIndexes(row, column, rows, columns), 'All');
}

function restoreLayout(sheet: Excel.Worksheet, left: number, { widths, frozen }: Before): void {
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, left + column, 1, 1).format.columnWidth = width;
  });
  if (!frozen) {
    sheet.freezePanes.unfreeze();
    return;
  }
  const { row, column, rows, columns } = frozen;
  // Office.js returns entire rows or columns if only these are frozen.
  if (columns > WIDEST) sheet.freezePanes.freezeRows(row + rows);
  else if (rows > HIGHEST) sheet.freezePanes.freezeColumns(column + columns);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(row, column, rows, columns));
}
