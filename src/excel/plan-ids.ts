import type { Plan, PlanRow } from '../core/plan/plan';
import type { SettingsTables } from '../core/settings/table-cells';
import { columnAt } from '../core/settings/table-cells';
import { nextIds } from '../core/tracking/plan-id';
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

/** An id that was never given. */
export function newId({ rows, year }: Pick<Plan, 'rows' | 'year'>): string {
  for (const { id } of rows) if (id !== null) seen.add(id);
  return nextIds(1, year ?? new Date().getFullYear(), seen)[0] ?? '';
}

/** Ids for the rows that have none. They count as given once they are read in the workbook: a write may fail. */
export function idsFor({ rows, year }: Pick<Plan, 'rows' | 'year'>): ReadonlyMap<PlanRow, string> {
  const without = rows.filter(({ id }) => id === null);
  for (const { id } of rows) if (id !== null) seen.add(id);
  const ids = nextIds(without.length, year ?? new Date().getFullYear(), seen);
  return new Map(without.map((row, at) => [row, ids[at] ?? '']));
}
