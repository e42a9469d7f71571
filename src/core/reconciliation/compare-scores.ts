import { dateOfSerial } from '../calendar/excel-serial';
import { groupBy } from '../group-by';
import type { Assessment } from '../assessment/assess-plan';
import { DAY_COLUMNS, summaryScores, detailScores, type SheetScores } from './sheet-scores';

/** The tables whose scores are live formulas, by their names in formulas. */
export const SCORE_TABLES = ['明细表', '汇总表'] as const;
export type ScoreTable = (typeof SCORE_TABLES)[number];

/** The column by which a row of each table is found. */
export const KEY_COLUMN: Readonly<Record<ScoreTable, '计划编号' | '牵头发布单位'>> = {
  明细表: '计划编号',
  汇总表: '牵头发布单位',
};

type Value = string | number | boolean;

/** A score table as the workbook shows it; days are serial numbers. */
export interface SheetTable {
  readonly table: ScoreTable;
  /** Name of its sheet. */
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** State of a formula cell: as generated, edited, replaced by a value, or deleted with its row or column. */
export const CELL_FATES = ['generated', 'edited', 'typed', 'gone'] as const;
export type CellFate = (typeof CELL_FATES)[number];

/** A cell of a table, by its row's key and its column's header. */
export interface TableCell {
  readonly table: string;
  /** The column that identifies rows, and its content in this row. */
  readonly keyColumn: string;
  readonly key: string;
  /** `null` for the whole row. */
  readonly column: string | null;
}

/** Something that the formulas of the score sheets depend on and that is no longer as the add-in made it. */
export type Cause =
  /** The workbook calculates on request only. */
  | { readonly kind: 'manual' }
  /** A defined name was redefined or deleted. */
  | { readonly kind: 'name'; readonly name: string; readonly fate: CellFate }
  /** A formula was edited, or replaced by the value that the cell shows now. */
  | {
      readonly kind: 'cell';
      readonly cell: TableCell;
      readonly sheet: string;
      readonly fate: CellFate;
      readonly shown: string;
    }
  /** A word table or the directory reads a wording differently from the engine; `shown` is `null` where it lacks it. */
  | {
      readonly kind: 'word';
      readonly wording: string;
      readonly cell: TableCell;
      readonly shown: string | null;
      readonly engine: string;
    };

/** A cell whose formula and the engine disagree. */
export interface Difference {
  readonly sheet: string;
  readonly table: ScoreTable;
  /** 计划编号, or the department's name. */
  readonly key: string;
  readonly column: string;
  /** A day is `YYYY-MM-DD`; an empty cell is "". */
  readonly engine: number | string;
  /** `null` if the row or the column was deleted; errors are texts such as `#NAME?`. */
  readonly shown: Value | null;
  /** `null` until the formula has been looked at. */
  readonly cell: CellFate | null;
  /** Caused by another difference that its formula reads. */
  readonly isDerived?: boolean;
}

/** Result of comparing the score sheets with the engine. */
export interface Agreement {
  /** Number of conferences and departments compared. */
  readonly rows: number;
  readonly departments: number;
  readonly differences: readonly Difference[];
  /** Alterations outside the compared cells that may explain the differences. */
  readonly causes: readonly Cause[];
}

/** Tolerance for numbers of at most two decimals. */
const TOLERANCE = 1e-6;

const isSame = (a: Value, b: Value): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < TOLERANCE : a === b;

/** A value for comparison: days as dates, whatever their number format. */
function comparableValue(column: string, value: Value): Value {
  const isDay = DAY_COLUMNS.has(column) && typeof value === 'number';
  return isDay ? (dateOfSerial(value) ?? value) : value;
}

function differencesOf(
  { sheet, table, headers, rows }: SheetTable,
  expected: readonly (readonly [key: string, scores: SheetScores])[],
): Difference[] {
  const place = new Map(headers.map((header, at) => [header, at]));
  const keyAt = place.get(KEY_COLUMN[table]) ?? 0;
  const byKey = groupBy(rows, (row) => String(row[keyAt] ?? ''));
  return expected.flatMap(([key, scores]) => {
    const differs = (column: string, engine: number | string, shown: Value | null): Difference => ({
      ...{ sheet, table, key, column, engine, shown },
      cell: shown === null ? 'gone' : null,
    });
    // Copied plan rows share an id; the sheet has them in the same order.
    const row = byKey.get(key)?.shift();
    if (!row) return [differs(KEY_COLUMN[table], key, null)];
    return Object.entries(scores).flatMap(([column, engine]) => {
      const at = place.get(column);
      const shown = at === undefined ? null : comparableValue(column, row[at] ?? '');
      return shown !== null && isSame(shown, engine) ? [] : [differs(column, engine, shown)];
    });
  });
}

/** Compares the score sheets with the engine's results for the same plan, column by column. */
export function compareScores(
  { rows, departments }: Assessment,
  detail: SheetTable,
  summary: SheetTable,
): Agreement {
  return {
    rows: rows.length,
    departments: departments.length,
    differences: [
      ...differencesOf(
        detail,
        rows.map((row) => [row.id ?? '', detailScores(row)]),
      ),
      ...differencesOf(
        summary,
        departments.map((one) => [one.department, summaryScores(one)]),
      ),
    ],
    causes: [],
  };
}
