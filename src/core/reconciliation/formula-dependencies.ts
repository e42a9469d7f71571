/** What a live formula reads, of its own row and of whole columns, the formulas that it reads included. */
export interface FormulaReads {
  /** Columns of its own table, in its own row. */
  readonly row: ReadonlySet<string>;
  /** Columns of tables as a whole, as `表[列]`. */
  readonly columns: ReadonlySet<string>;
}

/** `表[[#This Row],[列]]`, `表[[#This Row],[列]:[列]]`, and `表[列]` or `表[[列]]`. */
const REFERENCE =
  /([\p{L}\p{N}_]+)(?:\[\[#This Row\],\[([^\]]+)\](?::\[([^\]]+)\])?\]|\[\[?([^#[\]]+)\]\]?)/gu;

export const wholeColumn = (table: string, column: string): string => `${table}[${column}]`;

/**
 * Tells what each column of a table depends on.
 * @param formulas of the table, by column, columns of one range next to each other
 */
export function formulaReads(
  table: string,
  formulas: ReadonlyMap<string, string>,
): (column: string) => FormulaReads {
  const names = [...formulas.keys()];
  const known = new Map<string, FormulaReads>();

  function readsOf(column: string): FormulaReads {
    const found = known.get(column);
    if (found) return found;
    const row = new Set<string>();
    const columns = new Set<string>();
    // A formula that would read itself ends here.
    known.set(column, { row, columns });
    for (const [, name = '', first, last, whole] of (formulas.get(column) ?? '').matchAll(
      REFERENCE,
    )) {
      if (whole !== undefined) columns.add(wholeColumn(name, whole));
      else if (name === table && first !== undefined) {
        const [from, to] = [names.indexOf(first), names.indexOf(last ?? first)];
        for (const read of from < 0 ? [first] : names.slice(from, to + 1)) row.add(read);
      }
    }
    for (const read of [...row]) {
      const further = readsOf(read);
      for (const one of further.row) row.add(one);
      for (const one of further.columns) columns.add(one);
    }
    return { row, columns };
  }
  return readsOf;
}
