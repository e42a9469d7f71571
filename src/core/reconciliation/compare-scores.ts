import { dateOfSerial } from '../calendar/excel-serial';
import { groupBy } from '../group-by';
import type { Assessment } from '../assessment/assess-plan';
import { DAY_COLUMNS, shownDepartment, shownRow, type ShownScores } from './sheet-scores';

/** The tables whose scores are live formulas, by the names that formulas know them by. */
export const SCORE_TABLES = ['明细表', '汇总表'] as const;
export type ScoreTable = (typeof SCORE_TABLES)[number];

/** The column by which a row of each table is found. */
export const KEY_COLUMN: Readonly<Record<ScoreTable, '计划编号' | '牵头发布单位'>> = {
  明细表: '计划编号',
  汇总表: '牵头发布单位',
};

type Value = string | number | boolean;

/** A score table as the workbook shows it; a day is a serial number. */
export interface ShownTable {
  readonly table: ScoreTable;
  /** Name of the sheet it stands on. */
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/**
 * What became of a formula: still the one that was generated, changed by somebody, typed over with a value, or
 * gone with its row or its column. `null` where nobody has looked.
 */
export const CELL_FATES = ['generated', 'edited', 'typed', 'gone'] as const;
export type CellFate = (typeof CELL_FATES)[number];

/** A cell of a table, by what people call it. */
export interface TableCell {
  readonly table: string;
  /** The column by which its row is found, and what stands there. */
  readonly keyColumn: string;
  readonly key: string;
  /** `null` for the row. */
  readonly column: string | null;
}

/** What the formulas of the score sheets read, beside each other, that is not as the add-in made it. */
export type Cause =
  /** The workbook is calculated only when somebody asks for it. */
  | { readonly kind: 'manual' }
  /** A defined name stands for something else, or is gone. */
  | { readonly kind: 'name'; readonly name: string; readonly fate: CellFate }
  /** A formula was edited, or typed over with what the cell shows now. */
  | {
      readonly kind: 'cell';
      readonly cell: TableCell;
      readonly sheet: string;
      readonly fate: CellFate;
      readonly shown: string;
    }
  /** A word table or the directory gives a wording for something else than the engine; `null` where it lacks it. */
  | {
      readonly kind: 'word';
      readonly wording: string;
      readonly cell: TableCell;
      readonly shown: string | null;
      readonly engine: string;
    };

/** A cell whose formula comes to something else than the engine does. */
export interface Difference {
  readonly sheet: string;
  readonly table: ScoreTable;
  /** 计划编号, or the department's name. */
  readonly key: string;
  readonly column: string;
  /** A day is `YYYY-MM-DD`; an empty cell is "". */
  readonly engine: number | string;
  /** `null` where the row or the column is gone; an error is its text, such as `#NAME?`. */
  readonly shown: Value | null;
  readonly cell: CellFate | null;
  /** It only follows from another difference that its formula reads. */
  readonly follows?: boolean;
}

/** How far the sheets and the engine agree. */
export interface Agreement {
  /** Conferences and departments that were compared. */
  readonly rows: number;
  readonly departments: number;
  readonly differences: readonly Difference[];
  /** What has been altered beside the cells that are compared. */
  readonly causes: readonly Cause[];
}

/** Farther apart than this, two numbers of at most two decimals are not the same. */
const HAIR = 1e-6;

const isSame = (a: Value, b: Value): boolean =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) < HAIR : a === b;

/** A cell as it is compared: a day by its date, whatever its format. */
function seen(column: string, value: Value): Value {
  const isDay = DAY_COLUMNS.has(column) && typeof value === 'number';
  return isDay ? (dateOfSerial(value) ?? value) : value;
}

function differencesOf(
  { sheet, table, headers, rows }: ShownTable,
  wanted: readonly (readonly [key: string, scores: ShownScores])[],
): Difference[] {
  const place = new Map(headers.map((header, at) => [header, at]));
  const keyAt = place.get(KEY_COLUMN[table]) ?? 0;
  const byKey = groupBy(rows, (row) => String(row[keyAt] ?? ''));
  return wanted.flatMap(([key, scores]) => {
    const tell = (column: string, engine: number | string, shown: Value | null): Difference => ({
      ...{ sheet, table, key, column, engine, shown },
      cell: shown === null ? 'gone' : null,
    });
    // Copied rows of the plan share an id; they stand in the sheet in the same order.
    const row = byKey.get(key)?.shift();
    if (!row) return [tell(KEY_COLUMN[table], key, null)];
    return Object.entries(scores).flatMap(([column, engine]) => {
      const at = place.get(column);
      const shown = at === undefined ? null : seen(column, row[at] ?? '');
      return shown !== null && isSame(shown, engine) ? [] : [tell(column, engine, shown)];
    });
  });
}

/** Compares what the score sheets show with what the engine makes of the same evidence, column by column. */
export function compareScores(
  { rows, departments }: Assessment,
  detail: ShownTable,
  summary: ShownTable,
): Agreement {
  return {
    rows: rows.length,
    departments: departments.length,
    differences: [
      ...differencesOf(
        detail,
        rows.map((row) => [row.id ?? '', shownRow(row)]),
      ),
      ...differencesOf(
        summary,
        departments.map((one) => [one.department, shownDepartment(one)]),
      ),
    ],
    causes: [],
  };
}
