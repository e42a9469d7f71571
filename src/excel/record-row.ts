import { serialOfDate } from '../core/calendar/excel-serial';
import { parsePlainDate } from '../core/calendar/plain-date';
import type { Plan, PlanRow } from '../core/plan/plan';
import type { TrackingColumn } from '../core/tracking/columns';
import { isDateColumn, type FormCells } from '../core/tracking/form';
import type { RawValue } from './cells';
import { Refusal } from './failure';
import { command, type CommandContext } from './gate';
import { locate, type Located } from './locate';
import type { PlanPlace } from './reading';
import { writeUndoably, type Step } from './undo';
import { writeCells, type CellWrite } from './write-cells';
import type { LeftCell, WriteReport } from './write-report';
import { asTyped, asWritten } from './written-text';

const DATE_FORMAT = 'yyyy-mm-dd';
const TEXT_FORMAT = '@';

/** A tracking cell with the value it must still have and the one it is to have. */
interface Recording {
  readonly column: TrackingColumn;
  readonly before: RawValue;
  readonly after: RawValue;
}

/** A recording with its cell in the sheet. */
interface PlacedRecording extends Recording {
  readonly write: CellWrite;
  /** Formula or value of the cell as it was read. */
  readonly held: RawValue;
  /** Number format of the cell; `undefined` is General. */
  readonly format: string | undefined;
}

const tell = (row: string, column: string, why: LeftCell['why']): LeftCell => ({
  row,
  column,
  why,
});

/** A date is written as Excel's number, so that formulas can reckon with it. */
function valueOf(column: TrackingColumn, text: string): RawValue {
  const date = isDateColumn(column) ? parsePlainDate(text) : null;
  return date === null ? text : serialOfDate(date);
}

const recordingsOf = (row: PlanRow | undefined, cells: FormCells): Recording[] =>
  Object.entries(cells).map(([name, text]) => {
    const column = name as TrackingColumn;
    return {
      column,
      before: row?.tracking?.cells[column]?.value ?? '',
      after: valueOf(column, text),
    };
  });

/**
 * Writes tracking cells of one row. The row is looked for in the sheet as it is now; a cell that somebody has changed
 * since the reading, or that holds a formula, is left alone and told. Two syncs.
 */
export const recordRow = (
  place: PlanPlace,
  plan: Plan,
  row: string,
  cells: FormCells,
): Promise<WriteReport> =>
  command('recordRow', async (context) => {
    const wanted = recordingsOf(
      plan.rows.find(({ key }) => key === row),
      cells,
    );
    const found = await locate(context, place, plan);
    if (!found) return { written: 0, left: wanted.map(({ column }) => tell(row, column, 'gone')) };
    if (found.isProtected) throw new Refusal('AccessDenied');
    const { placed, left } = placeIn(found, row, wanted);
    if (placed.length === 0) return { written: 0, left };
    const overwritten = await write(context, found, placed, toStep(place, plan, row, placed));
    return {
      written: placed.length - overwritten.length,
      left: [...left, ...overwritten.map(({ column }) => tell(row, column, 'changed'))],
    };
  });

function placeIn(
  found: Located,
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
      left.push(tell(row, column, 'gone'));
      continue;
    }
    if (cell.value === after) continue;
    const { formulas } = found.now.cells;
    const held = formulas?.[now.gridRow]?.[at - found.now.place.left] ?? '';
    if (cell.value !== before) left.push(tell(row, column, 'changed'));
    else if (typeof held === 'string' && held.startsWith('=') && held !== cell.value) {
      left.push(tell(row, column, 'formula'));
    } else {
      const value = typeof after === 'string' ? asWritten(after, cell.format) : after;
      const target = { row: found.sheetRow(now), column: at, value };
      placed.push({ ...one, write: target, held, format: cell.format });
    }
  }
  return { placed, left };
}

/** @returns what somebody had written to between the look and the write; it is as it was again */
async function write(
  context: CommandContext,
  { sheet, now }: Located,
  placed: readonly PlacedRecording[],
  step: Step,
): Promise<PlacedRecording[]> {
  for (const { write: cell, after, format } of placed) {
    // In a column of the office's own a date would show as a bare number, or become text.
    if (typeof after === 'number' && (format === undefined || format === TEXT_FORMAT)) {
      sheet.getRangeByIndexes(cell.row, cell.column, 1, 1).numberFormat = [[DATE_FORMAT]];
    }
  }
  const pending = writeCells(
    sheet,
    placed.map((one) => one.write),
    now.cells.hasHiddenRows,
  );
  await writeUndoably(context, 'record', step);
  const was = pending.found();
  const overwritten = placed.filter((one) => was.get(one.write) !== one.held);
  if (overwritten.length > 0) {
    const back = overwritten.map(({ write: cell }) => ({
      ...cell,
      value: asTyped(was.get(cell) ?? ''),
    }));
    writeCells(sheet, back, now.cells.hasHiddenRows);
    await context.sync('what others had written meanwhile', 'writes');
  }
  return overwritten;
}

function toStep(
  place: PlanPlace,
  plan: Plan,
  row: string,
  placed: readonly PlacedRecording[],
): Step {
  return {
    command: 'recordRow',
    cells: placed.length,
    takeBack: async (context) => {
      const found = await locate(context, place, plan);
      if (!found)
        return { written: 0, left: placed.map(({ column }) => tell(row, column, 'gone')) };
      if (found.isProtected) throw new Refusal('AccessDenied');
      const reversed = placed.map(({ column, before, after }) => ({
        column,
        before: after,
        after: before,
      }));
      const back = placeIn(found, row, reversed);
      writeCells(
        found.sheet,
        back.placed.map((one) => one.write),
        found.now.cells.hasHiddenRows,
      );
      await context.sync('old content', 'writes');
      return { written: back.placed.length, left: back.left };
    },
  };
}
