import type { Cell, Grid, Merge } from '../../core/plan/grid';
import { knowsMerges } from '../command/api-support';
import type { Area } from './areas';

/** What a cell holds, as Office.js gives it: `""` is an empty cell. */
export type RawValue = string | number | boolean;

/**
 * A block of cells. A cell's value, its shown text and its format belong together: a date is a number until its
 * format is known.
 */
export interface Cells {
  /** Of the first cell, counted from 0. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly RawValue[])[];
  readonly text: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Counted from the block's first cell. */
  readonly merges: readonly Merge[];
  readonly hasHiddenRows: boolean;
  /** What was typed, where it was asked for: a formula, else the value. */
  readonly formulas: readonly (readonly RawValue[])[] | null;
}

/** Cells that have been asked for; they are there after the next sync. */
export interface PendingCells {
  /** `null` where the sheet has none. */
  readonly arrived: () => Cells | null;
}

const CONTENT = 'values,text,numberFormat,rowIndex,columnIndex,rowHidden';

/** Asks for everything that a range holds; for its formulas too where cells are going to be written. */
export function askForCells(range: Excel.Range, withFormulas = false): PendingCells {
  range.load(withFormulas ? `${CONTENT},formulas` : CONTENT);
  const merged = knowsMerges(range) ? askForMerges(range) : null;
  return {
    arrived: () => {
      if (range.isNullObject) return null;
      const { rowIndex: top, columnIndex: left } = range;
      return {
        top,
        left,
        values: range.values as RawValue[][],
        text: range.text,
        numberFormats: range.numberFormat as string[][],
        merges: merged?.(top, left) ?? [],
        // Not a boolean where some rows are hidden and some are not.
        hasHiddenRows: (range.rowHidden as boolean | null) !== false,
        formulas: withFormulas ? (range.formulas as RawValue[][]) : null,
      };
    },
  };
}

function askForMerges(range: Excel.Range): (top: number, left: number) => Merge[] {
  const merged = range.getMergedAreasOrNullObject();
  merged.load('areaCount');
  const { areas } = merged;
  areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  return (top, left) =>
    merged.isNullObject
      ? []
      : areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
          top: rowIndex - top,
          left: columnIndex - left,
          bottom: rowIndex - top + rowCount - 1,
          right: columnIndex - left + columnCount - 1,
        }));
}

const GENERAL = 'General';
const EMPTY: Cell = { value: '', text: '' };

function cellAt({ values, text, numberFormats }: Cells, row: number, column: number): Cell {
  const value = values[row]?.[column] ?? '';
  const format = numberFormats[row]?.[column] ?? GENERAL;
  if (value === '' && format === GENERAL) return EMPTY;
  return {
    value,
    text: text[row]?.[column] ?? '',
    ...(format !== GENERAL && { format }),
  };
}

/** The block as the core reads it. */
export const gridOf = (cells: Cells): Grid => ({
  rows: cells.values.map((line, row) => line.map((_, column) => cellAt(cells, row, column))),
  merges: cells.merges,
});

/**
 * The block as a table of the sheet sees it: its own cells, and above them whole lines, as titles stand there.
 * @param area the table with its header, without its totals, counted from the sheet's first cell
 * @param from the first line above that may speak of this table
 */
export function gridAround(cells: Cells, area: Area, from: number): Grid {
  const { top, left } = cells;
  const first = area.row - top;
  const end = Math.min(first + area.rows, cells.values.length);
  const isOwn = (column: number): boolean =>
    column >= area.column - left && column < area.column - left + area.columns;
  const rows = Array.from({ length: Math.max(0, end) }, (_, row) => {
    if (row < from - top) return [];
    const line = cells.values[row] ?? [];
    return line.map((_value, column) =>
      row < first || isOwn(column) ? cellAt(cells, row, column) : EMPTY,
    );
  });
  return { rows, merges: cells.merges.filter((merge) => merge.bottom < end) };
}
