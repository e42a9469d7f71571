import type { FormulaPlace } from './formula-reads';

/** Texts and quoted sheet names, which contain no references; then references to a cell or to a corner of a range. */
const REFERENCES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(\$?[A-Za-z]{1,3})(\$?)(\d+)(?![\p{L}\p{N}_.!(])/gu;

/** `2:5`, or what may be one. The library would move it with the row, which the text of the formula does not show. */
const WHOLE_ROWS = /\d\s*:\s*\$?\d/u;

/** Far more than ledgers have. */
const MOST_FORMULAS = 20_000;

interface Origin {
  readonly formula: string;
  readonly row: number;
}

/**
 * Finds the formulas of a column that are the same relative to their rows. A table's column has one formula, written
 * for every row with references that move along; parsing it is most of the work of a first calculation. Here all rows
 * share the formula of the first, as after filling down.
 */
export class ColumnFormulas {
  private readonly origins = new Map<string, Origin>();

  /** The equivalent formula that is already known, with its distance; or the formula itself if there is none. */
  place(place: FormulaPlace, row: number, column: number): FormulaPlace {
    const { unitId, sheetId, formula } = place;
    if (WHOLE_ROWS.test(formula)) return place;
    const key = `${unitId}|${sheetId}|${column}|${relativeTo(row, formula)}`;
    const origin = this.origins.get(key);
    if (origin) return { ...place, formula: origin.formula, y: row - origin.row };
    if (this.origins.size >= MOST_FORMULAS) this.origins.clear();
    this.origins.set(key, { formula, row });
    return place;
  }
}

/** The formula with row distances in place of its references' rows; the row counts from 0. */
function relativeTo(row: number, formula: string): string {
  return formula.replace(
    REFERENCES,
    (text, column: string | undefined, anchor: string | undefined, number: string | undefined) =>
      column === undefined || anchor === '$' ? text : `${column}[${Number(number) - 1 - row}]`,
  );
}
