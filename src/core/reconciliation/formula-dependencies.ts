/** Everything a formula depends on, directly or through other formulas of its table. */
export interface FormulaDependencies {
  /** Columns of its own row. */
  readonly row: ReadonlySet<string>;
  /** Whole columns of any table, as `表[列]`. */
  readonly columns: ReadonlySet<string>;
}

/** `表[[#This Row],[列]]`, `表[[#This Row],[列]:[列]]`, and `表[列]` or `表[[列]]`. */
const REFERENCE =
  /(?<![\p{L}\p{N}_])([\p{L}\p{N}_]+)(?:\[\[#This Row\],\[([^\]]+)\](?::\[([^\]]+)\])?\]|\[\[?([^#[\]]+)\]\]?)/gu;

export const wholeColumn = (table: string, column: string): string => `${table}[${column}]`;

/**
 * Finds what each column of a table depends on.
 * @param formulas by column, in the order of the table, so that a range covers its columns
 */
export function formulaDependencies(
  table: string,
  formulas: ReadonlyMap<string, string>,
): (column: string) => FormulaDependencies {
  const names = [...formulas.keys()];
  const known = new Map<string, FormulaDependencies>();

  function readsOf(column: string): FormulaDependencies {
    const found = known.get(column);
    if (found) return found;
    const row = new Set<string>();
    const columns = new Set<string>();
    // Registered before recursing, so that a circular formula ends.
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
