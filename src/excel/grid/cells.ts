import type { Cell, Grid, Merge } from '../../core/plan/cells/grid';
import { Refusal } from '../command/failure';
import type { Area } from './areas';

/** What a cell holds, as Office.js gives it: `""` is an empty cell. */
export type RawValue = string | number | boolean;

/**
 * A block of cells. A cell's value, its shown text and its format belong together: a date is a number until its
 * format is known.
 */
export interface Cells {
  /** Sheet row of the first cell, from 0. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly RawValue[])[];
  readonly text: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Counted from the block's first cell; none unless they were added by `withMerges`. */
  readonly merges: readonly Merge[];
  readonly hasHiddenRows: boolean;
  /** Formulas, or values where there is none; `null` if they were not requested. */
  readonly formulas: readonly (readonly RawValue[])[] | null;
}

/**
 * Whether a cell holds a formula. A text that begins with an equals sign has itself as its value; a formula does not.
 */
export const isFormula = (held: RawValue, value: RawValue): boolean =>
  typeof held === 'string' && held.startsWith('=') && held !== value;

/** Requested cells; available after the next sync. */
export interface PendingCells {
  /** `null` if the range does not exist. */
  readonly arrived: () => Cells | null;
  /** Whether Excel has told the content: above some millions of cells it does not. */
  readonly isTold: () => boolean;
}

const CONTENT = 'values,text,numberFormat,rowIndex,columnIndex,rowHidden';

/** Asks for the content of a range. Commands that write need the formulas too. */
export function askForCells(range: Excel.Range, withFormulas = false): PendingCells {
  range.load(withFormulas ? `${CONTENT},formulas` : CONTENT);
  const told = (): RawValue[][] | null => range.values as RawValue[][] | null;
  return {
    isTold: () => range.isNullObject || told() !== null,
    arrived: () => {
      if (range.isNullObject) return null;
      const { rowIndex: top, columnIndex: left } = range;
      const values = told();
      if (values === null) throw new Refusal('RangeExceedsLimit');
      return {
        top,
        left,
        values,
        text: range.text,
        numberFormats: range.numberFormat as string[][],
        merges: [],
        // `rowHidden` is null if only some of the rows are hidden.
        hasHiddenRows: (range.rowHidden as boolean | null) !== false,
        formulas: withFormulas ? (range.formulas as RawValue[][]) : null,
      };
    },
  };
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

/** The block as a grid for the core. */
export const gridOf = (cells: Cells): Grid => ({
  rows: cells.values.map((line, row) => line.map((_, column) => cellAt(cells, row, column))),
  merges: cells.merges,
});

/**
 * The part of the block that belongs to one table: its own cells, and entire rows above it, since a title may be
 * anywhere in them.
 * @param area the table with its header, without its totals, counted from the sheet's first cell
 * @param from the first row above that can belong to this table
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
