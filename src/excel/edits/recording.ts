import { serialOfDate } from '../../core/calendar/excel-serial';
import { parsePlainDate } from '../../core/calendar/plain-date';
import type { PlanRow } from '../../core/plan/model/plan';
import type { TrackingColumn } from '../../core/plan/tracking-columns/tracking-columns';
import { isDateColumn, type FormCells } from '../../core/tracking/forms/form';
import type { LeftCell, WriteReport } from '../command/write-report';
import { isFormula, type RawValue } from '../grid/cells';
import { asWritten } from '../grid/escape-text';
import { writeCells, type PendingWrite } from '../grid/write-cells';
import type { ResolvedPlan } from '../plan/resolve-plan';
import { heldIn, type GuardedWrite } from './guarded-write';

const DATE_FORMAT = 'yyyy-mm-dd';
const TEXT_FORMAT = '@';

/** A tracking cell with its expected current value and its new value. */
export interface Recording {
  readonly column: TrackingColumn;
  readonly before: RawValue;
  readonly after: RawValue;
}

export interface PlacedRecording extends Recording, GuardedWrite {
  /** Number format of the cell; `undefined` is General. */
  readonly format: string | undefined;
}

export const leftCell = (row: string, column: string, why: LeftCell['why']): LeftCell => ({
  row,
  column,
  why,
});

/** Dates are written as serial numbers so that formulas can calculate with them. */
function valueOf(column: TrackingColumn, text: string): RawValue {
  const date = isDateColumn(column) ? parsePlainDate(text) : null;
  return date === null ? text : serialOfDate(date);
}

/** The writes that a form asks for. @param row as it was when the form was filled */
export const recordingsOf = (row: PlanRow | undefined, cells: FormCells): Recording[] =>
  Object.entries(cells).map(([name, text]) => {
    const column = name as TrackingColumn;
    return {
      column,
      before: row?.tracking?.cells[column]?.value ?? '',
      after: valueOf(column, text),
    };
  });

/** Locates the cells in the current sheet; one with another value than expected, or with a formula, is left alone. */
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

/** Queues writing the cells and reading their previous content in the same batch. */
export function queueRecordings(
  { sheet, now }: ResolvedPlan,
  placed: readonly PlacedRecording[],
): PendingWrite {
  for (const { write: cell, after, format } of placed) {
    // Without a date format, as in an office's own column, the date would show as a number or become text.
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

/** Queues restoring the old contents of the cells that were not changed since. */
export function queueRestore(
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
