import { groupBy } from '../group-by';
import { yearOf } from '../calendar/plain-date';
import type { Plan, PlanRow } from '../plan/model/plan';

/** FB: conferences of the plan, JW: those outside it. */
type Prefix = 'FB' | 'JW';
const ID = /^(FB|JW)(\d{4})-(\d{3,})$/u;
const WIDTH = 3;

/** The running number of a 计划编号 of that year (`FB2024-001` → 1); `null` for any other text. */
function idNumber(id: string, prefix: Prefix, year: number): number | null {
  const match = ID.exec(id);
  return match?.[1] === prefix && Number(match[2]) === year ? Number(match[3]) : null;
}

/** `FB2024-001`, a text that no spreadsheet turns into a date or number. */
const idOf = (prefix: Prefix, year: number, number: number): string =>
  `${prefix}${year}-${String(number).padStart(WIDTH, '0')}`;

/**
 * The year in new ids of a plan: the plan's year, else that of the issue date, else that of existing ids.
 * @param thisYear used if the plan gives none of these
 */
export function idYear(
  { year, issued, rows }: Pick<Plan, 'year' | 'issued' | 'rows'>,
  thisYear: number,
): number {
  const given = rows.flatMap(({ id }) => Number(ID.exec(id ?? '')?.[2] ?? NaN));
  return year ?? (issued && yearOf(issued)) ?? given.findLast(Number.isFinite) ?? thisYear;
}

/**
 * The next ids of a year. Ids are never reused.
 * @param seen every id in the workbook, also in the ledger and generated sheets, where ids of deleted rows remain
 */
export function nextIds(
  count: number,
  year: number,
  seen: Iterable<string>,
  prefix: Prefix = 'FB',
): string[] {
  let highest = 0;
  for (const id of seen) highest = Math.max(highest, idNumber(id, prefix, year) ?? 0);
  return Array.from({ length: count }, (_, i) => idOf(prefix, year, highest + 1 + i));
}

/** The id, or the next free one of its kind and year if another row has it. */
export function freeId(id: string, seen: readonly string[]): string {
  const [, prefix, year] = ID.exec(id) ?? [];
  if (!seen.includes(id) || (prefix !== 'FB' && prefix !== 'JW')) return id;
  return nextIds(1, Number(year), seen, prefix)[0] ?? id;
}

/** Rows that repeat the 计划编号 of a row above, usually copies, and need a new one. */
export function repeatedIds(rows: readonly PlanRow[]): PlanRow[] {
  return [
    ...groupBy(
      rows.filter(({ id }) => id !== null),
      ({ id }) => id,
    ).values(),
  ].flatMap(([, ...copies]) => copies);
}
