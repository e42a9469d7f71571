import { SCORE_TABLES, type Difference, type ScoreTable } from './compare-scores';
import { formulaDependencies, wholeColumn } from './formula-dependencies';

/** The formulas of the score tables, by column. */
export type ScoreFormulas = Readonly<Record<ScoreTable, ReadonlyMap<string, string>>>;

/**
 * Marks the differences that others cause: their formula is as it was generated and reads a cell that differs.
 * @param departmentOf the department of a conference, by 计划编号
 */
export function markDerivedDifferences(
  differences: readonly Difference[],
  formulas: ScoreFormulas,
  departmentOf: (id: string) => string | null,
): Difference[] {
  const reads = Object.fromEntries(
    SCORE_TABLES.map((table) => [table, formulaDependencies(table, formulas[table])]),
  ) as Record<ScoreTable, ReturnType<typeof formulaDependencies>>;
  const place = (table: string, key: string, column: string): string =>
    JSON.stringify([table, key, column]);
  const cells = new Set(differences.map(({ table, key, column }) => place(table, key, column)));
  const columns = new Set<string>();
  const ofDepartments = new Set<string>();
  for (const { table, key, column } of differences) {
    const whole = wholeColumn(table, column);
    // A conference counts for its own department only, but a changed department or rank affects all of them.
    const owner = table === '明细表' && column !== '牵头发布单位' ? departmentOf(key) : null;
    if (owner === null) columns.add(whole);
    else ofDepartments.add(JSON.stringify([owner, whole]));
  }
  return differences.map((difference) => {
    const { table, key, column, cell } = difference;
    if (cell !== null && cell !== 'generated') return difference;
    const { row, columns: whole } = reads[table](column);
    const isDerived =
      [...row].some((read) => cells.has(place(table, key, read))) ||
      [...whole].some(
        (read) =>
          (columns.has(read) && read !== wholeColumn(table, column)) ||
          ofDepartments.has(JSON.stringify([key, read])),
      );
    return isDerived ? { ...difference, isDerived } : difference;
  });
}
