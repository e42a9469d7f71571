import { serialOfDate } from '../../core/calendar/excel-serial';
import { parsePlainDate } from '../../core/calendar/plain-date';
import type { PlanRow } from '../../core/plan/plan';
import type { TrackingColumn } from '../../core/plan/tracking-columns';
import { isDateColumn, type FormCells } from '../../core/tracking/forms/form';
import type { LeftCell, WriteReport } from '../command/write-report';
import type { RawValue } from '../grid/cells';
import { asWritten } from '../grid/escape-text';
import { writeCells, type PendingWrite } from '../grid/write-cells';
import type { ResolvedPlan } from '../plan/resolve-plan';
import { heldIn, isFormula, type GuardedWrite } from './guarded-write';

const DATE_FORMAT = 'yyyy-mm-dd';
const TEXT_FORMAT = '@';

/** A tracking cell with the value it must still have and the one it is to have. */
export interface Recording {
  readonly column: TrackingColumn;
  readonly before: RawValue;
  readonly after: RawValue;
}

/** A recording with its cell in the sheet. */
export interface PlacedRecording extends Recording, GuardedWrite {
  /** Number format of the cell; `undefined` is General. */
  readonly format: string | undefined;
}

export const leftCell = (row: string, column: string, why: LeftCell['why']): LeftCell => ({
  row,
  column,
  why,
});

/** A date is written as Excel's number, so that formulas can reckon with it. */
function valueOf(column: TrackingColumn, text: string): RawValue {
  const date = isDateColumn(column) ? parsePlainDate(text) : null;
  return date === null ? text : serialOfDate(date);
}

/** What a form asks to be written. @param row as it was when the form was filled */
export const recordingsOf = (row: PlanRow | undefined, cells: FormCells): Recording[] =>
  Object.entries(cells).map(([name, text]) => {
    const column = name as TrackingColumn;
    return {
      column,
      before: row?.tracking?.cells[column]?.value ?? '',
      after: valueOf(column, text),
    };
  });

/** Finds the cells in the sheet as it is now: one that holds something else, or a formula, is left alone. */
export function placeRecordings(
  found: ResolvedPlan,
  row: string,
  wanted: readonly Recording[],
): { placed: PlacedRecording[]; left: LeftCell[] } {
  const placed: PlacedRecording[] = [];
  const left: LeftCell[] = [];
  const now = found.rowOf(row);
  for (const one of wanted) {
    const { column, before, after } = one;
    const at = found.columnOf(column);
    const cell = now?.tracking?.cells[column];
    if (!now || !cell || at < 0) {
      left.push(leftCell(row, column, now ? 'columnGone' : 'gone'));
      continue;
    }
    if (cell.value === after) continue;
    const held = heldIn(found, now, at);
    if (cell.value !== before) left.push(leftCell(row, column, 'changed'));
    else if (isFormula(held, cell.value)) {
      left.push(leftCell(row, column, 'formula'));
    } else {
      const value = typeof after === 'string' ? asWritten(after, cell.format) : after;
      const target = { row: found.sheetRow(now), column: at, value };
      placed.push({ ...one, write: target, held, format: cell.format });
    }
  }
  return { placed, left };
}

/** Queues the cells, which are read again in the same breath. */
export function queueRecordings(
  { sheet, now }: ResolvedPlan,
  placed: readonly PlacedRecording[],
): PendingWrite {
  for (const { write: cell, after, format } of placed) {
    // In a column of the office's own a date would show as a bare number, or become text.
    if (typeof after === 'number' && (format === undefined || format === TEXT_FORMAT)) {
      sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).numberFormat = [[DATE_FORMAT]];
    }
  }
  return writeCells(
    sheet,
    placed.map((one) => one.write),
    now.cells.hasHiddenRows,
  );
}

/** Queues the old contents, where nobody has changed the cells since. */
export function queueBack(
  found: ResolvedPlan,
  row: string,
  placed: readonly PlacedRecording[],
): WriteReport {
  const reversed = placed.map(({ column, before, after }) => ({
    column,
    before: after,
    after: before,
  }));
  const back = placeRecordings(found, row, reversed);
  writeCells(
    found.sheet,
    back.placed.map((one) => one.write),
    found.now.cells.hasHiddenRows,
  );
  return { written: back.placed.length, left: back.left };
}
