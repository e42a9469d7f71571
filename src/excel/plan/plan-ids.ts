import type { Plan, PlanRow } from '../../core/plan/plan';
import type { SettingsTables } from '../../core/settings/table-cells';
import { columnAt } from '../../core/settings/table-cells';
import { idYear, nextIds } from '../../core/tracking/plan-id';
import { ID_HEADER } from './own-columns';

/** Every 计划编号 that this pane has met: one that was given is never given again. */
const seen = new Set<string>();

/** Takes note of the ids of a plan and of the tables that refer to them. */
export function noteIds(plans: readonly Plan[], tables: SettingsTables): void {
  for (const { rows } of plans) for (const { id } of rows) if (id !== null) seen.add(id);
  for (const table of tables.values()) {
    const column = columnAt(table, ID_HEADER);
    for (const row of table.rows) seen.add(row[column]?.text ?? '');
  }
}

type Numbered = Pick<Plan, 'rows' | 'year' | 'issued'>;

/** The next ids of a plan, its own being known. */
function idsOf(plan: Numbered, count: number): string[] {
  for (const { id } of plan.rows) if (id !== null) seen.add(id);
  return nextIds(count, idYear(plan, new Date().getFullYear()), seen);
}

/** An id that was never given. */
export const newId = (plan: Numbered): string => idsOf(plan, 1)[0] ?? '';

/** Ids for the rows that have none. They count as given once they are read in the workbook: a write may fail. */
export function idsFor(plan: Numbered): ReadonlyMap<PlanRow, string> {
  const without = plan.rows.filter(({ id }) => id === null);
  const ids = idsOf(plan, without.length);
  return new Map(without.map((row, at) => [row, ids[at] ?? '']));
}
