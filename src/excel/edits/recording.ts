import { serialOfDate } from '../../core/calendar/excel-serial';
import { parsePlainDate } from '../../core/calendar/plain-date';
import type { PlanRow } from '../../core/plan/model/plan';
import type { TrackingColumn } from '../../core/plan/tracking-columns/tracking-columns';
import { isDateColumn, type FormCells } from '../../core/tracking/forms/form';
import type { LeftCell } from '../command/write-report';
import { isFormula, type RawValue } from '../grid/cells';
import { asWritten } from '../grid/escape-text';
import type { GuardedCell } from '../guard/guarded-cells';
import type { ResolvedPlan } from '../plan/resolve-plan';
import { heldIn } from './held-content';

const DATE_FORMAT = 'yyyy-mm-dd';
const TEXT_FORMAT = '@';

/** A tracking cell with its expected current value and its new value. */
export interface Recording {
  readonly column: TrackingColumn;
  readonly before: RawValue;
  readonly after: RawValue;
}

/** A recording at the place of its cell. */
export interface PlacedRecording extends GuardedCell {
  readonly recording: Recording;
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
  recordings: readonly Recording[],
): { placed: PlacedRecording[]; left: LeftCell[] } {
  const placed: PlacedRecording[] = [];
  const left: LeftCell[] = [];
  const now = found.rowOf(row);
  for (const one of recordings) {
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
      const place = { row: found.sheetRow(now), column: at };
      placed.push({ recording: one, ...place, value, held, ...dateFormat(one, cell.format) });
    }
  }
  return { placed, left };
}

/** Without a date format, as in an office's own column, a date would show as a number or become text. */
const dateFormat = ({ after }: Recording, format = ''): Pick<GuardedCell, 'format'> =>
  typeof after === 'number' && (format === '' || format === TEXT_FORMAT)
    ? { format: DATE_FORMAT }
    : {};

/** The recordings that restore the old contents. */
export const reversedRecordings = (recordings: readonly Recording[]): Recording[] =>
  recordings.map(({ column, before, after }) => ({ column, before: after, after: before }));
