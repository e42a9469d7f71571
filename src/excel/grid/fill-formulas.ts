interface FilledArea {
  readonly rows: number;
  /** The range of so many columns and rows from the column of an index on. */
  readonly rangeOf: (at: number, columns: number, rows: number) => Excel.Range;
}

/**
 * Queues filling columns with formulas: those side by side together, their first row as text and all rows as copies of
 * it.
 * @param formulas by column; `null` for one without
 */
export function fillFormulas(
  formulas: readonly (string | null)[],
  { rows, rangeOf }: FilledArea,
): void {
  for (let at = 0; at < formulas.length; at += 1) {
    const end = formulas.indexOf(null, at);
    const group = formulas.slice(at, end < 0 ? undefined : end).flatMap((one) => one ?? []);
    if (group.length === 0) continue;
    const first = rangeOf(at, group.length, 1);
    first.formulas = [group];
    if (rows > 1) rangeOf(at, group.length, rows).copyFrom(first, 'Formulas');
    at += group.length;
  }
}
