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
  /** The formula as it reads in another row. */
  readonly inRow: (row: number) => string;
}

/**
 * Finds the formulas of a column that are the same relative to their rows. A table's column has one formula, written
 * for every row with references that move along; parsing it is most of the work of a first calculation. Here all rows
 * share the formula of the first, as after filling down.
 */
export class ColumnFormulas {
  private readonly origins = new Map<string, Origin>();
  /** Of each column the formula that was met last: the next row has it too, as a rule. */
  private readonly latest = new Map<string, Origin>();

  /** The equivalent formula that is already known, with its distance; or the formula itself if there is none. */
  place(place: FormulaPlace, row: number, column: number): FormulaPlace {
    const { unitId, sheetId, formula } = place;
    const at = `${unitId}|${sheetId}|${column}`;
    const latest = this.latest.get(at);
    if (latest?.inRow(row) === formula)
      return { ...place, formula: latest.formula, y: row - latest.row };
    if (WHOLE_ROWS.test(formula)) return place;
    const origin = this.originOf(at, row, formula);
    this.latest.set(at, origin);
    return { ...place, formula: origin.formula, y: row - origin.row };
  }

  private originOf(at: string, row: number, formula: string): Origin {
    const parts = partsOf(formula, row);
    const key = `${at}|${parts.join('\0')}`;
    const known = this.origins.get(key);
    if (known) return known;
    if (this.origins.size >= MOST_FORMULAS) this.origins.clear();
    const origin = { formula, row, inRow: printer(parts) };
    this.origins.set(key, origin);
    return origin;
  }
}

/** The formula in pieces: its text, and in between the distances of its references' rows; the row counts from 0. */
function partsOf(formula: string, row: number): (string | number)[] {
  const parts: (string | number)[] = [];
  let from = 0;
  for (const match of formula.matchAll(REFERENCES)) {
    const [text, column, anchor, number] = match;
    if (column === undefined || number === undefined || anchor === '$') continue;
    const end = match.index + text.length;
    parts.push(formula.slice(from, end - number.length), Number(number) - 1 - row);
    from = end;
  }
  return [...parts, formula.slice(from)];
}

const printer =
  (parts: readonly (string | number)[]) =>
  (row: number): string => {
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : String(row + part + 1);
    return text;
  };
