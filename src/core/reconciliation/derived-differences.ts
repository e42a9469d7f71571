import { SCORE_TABLES, type Difference, type ScoreTable } from './compare-scores';
import { formulaReads, wholeColumn } from './formula-dependencies';

/** The formulas of the score tables, by column. */
export type ScoreFormulas = Readonly<Record<ScoreTable, ReadonlyMap<string, string>>>;

/**
 * Tells which differences only follow from others: their formula is as it was generated, and reads a cell that differs.
 * @param departmentOf the department of a conference, by 计划编号
 */
export function markFollowers(
  differences: readonly Difference[],
  formulas: ScoreFormulas,
  departmentOf: (id: string) => string | null,
): Difference[] {
  const reads = Object.fromEntries(
    SCORE_TABLES.map((table) => [table, formulaReads(table, formulas[table])]),
  ) as Record<ScoreTable, ReturnType<typeof formulaReads>>;
  const place = (table: string, key: string, column: string): string =>
    JSON.stringify([table, key, column]);
  const cells = new Set(differences.map(({ table, key, column }) => place(table, key, column)));
  const columns = new Set<string>();
  const ofDepartments = new Set<string>();
  for (const { table, key, column } of differences) {
    const whole = wholeColumn(table, column);
    // A conference counts for its department alone; which one that is, and a rank, is the business of all.
    const owner = table === '明细表' && column !== '牵头发布单位' ? departmentOf(key) : null;
    if (owner === null) columns.add(whole);
    else ofDepartments.add(JSON.stringify([owner, whole]));
  }
  return differences.map((difference) => {
    const { table, key, column, cell } = difference;
    if (cell !== null && cell !== 'generated') return difference;
    const { row, columns: whole } = reads[table](column);
    const follows =
      [...row].some((read) => cells.has(place(table, key, read))) ||
      [...whole].some(
        (read) =>
          (columns.has(read) && read !== wholeColumn(table, column)) ||
          ofDepartments.has(JSON.stringify([key, read])),
      );
    return follows ? { ...difference, follows } : difference;
  });
}
