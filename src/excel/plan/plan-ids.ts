import type { Plan, PlanRow } from '../../core/plan/model/plan';
import type { SettingsTables } from '../../core/settings/table-cells';
import { columnAt } from '../../core/settings/table-cells';
import { idYear, nextIds } from '../../core/tracking/plan-id';
import { ID_HEADER } from './own-columns';

/** Registers the ids found in plans, and in the tables that refer to them, as issued. */
export function noteIds(issued: Set<string>, plans: readonly Plan[], tables: SettingsTables): void {
  for (const { rows } of plans) for (const { id } of rows) if (id !== null) issued.add(id);
  for (const table of tables.values()) {
    const column = columnAt(table, ID_HEADER);
    for (const row of table.rows) issued.add(row[column]?.text ?? '');
  }
}

type Numbered = Pick<Plan, 'rows' | 'year' | 'issued'>;

/** The next free ids of a plan. */
function idsOf(plan: Numbered, count: number, issued: Set<string>): string[] {
  for (const { id } of plan.rows) if (id !== null) issued.add(id);
  return nextIds(count, idYear(plan, new Date().getFullYear()), issued);
}

/** An id that was never issued before. */
export const newId = (plan: Numbered, issued: Set<string>): string =>
  idsOf(plan, 1, issued)[0] ?? '';

/**
 * Ids for the rows that have none. They count as issued only once they are read from the workbook, since the write may
 * fail.
 * @param given ids that rows have had, and that a line names already
 */
export function idsFor(
  plan: Numbered,
  issued: Set<string>,
  given: ReadonlyMap<PlanRow | null, string> = NO_IDS,
): ReadonlyMap<PlanRow, string> {
  const without = plan.rows.filter(({ id }) => id === null);
  const ids = idsOf(plan, without.length, issued);
  const taken = new Set(plan.rows.map(({ id }) => id));
  const givenTo = (row: PlanRow): string | undefined => {
    const id = given.get(row);
    return id === undefined || id === '' || taken.has(id) ? undefined : id;
  };
  return new Map(without.map((row, at) => [row, givenTo(row) ?? ids[at] ?? '']));
}

const NO_IDS: ReadonlyMap<PlanRow | null, string> = new Map();
