import type { Beginnings } from './default-rows';
import type { SettingsChange } from './settings';
import { rowOf } from './table-edits';
import type { SettingsTables } from './table-cells';

/** A change and the one that takes it back. */
export interface ReversibleChange {
  readonly change: SettingsChange;
  readonly back: SettingsChange;
}

/** Changes of one row as one: what comes later counts. A row that is only ever added has no key, and stays by itself. */
function merged(changes: readonly SettingsChange[]): SettingsChange[] {
  const rows = new Map<string, SettingsChange>();
  changes.forEach((change, at) => {
    const isNamed = Object.keys(change.key).length > 0;
    const id = isNamed ? JSON.stringify([change.table, change.key]) : `line ${at}`;
    const values = change.values && { ...rows.get(id)?.values, ...change.values };
    rows.set(id, { ...change, values });
  });
  return [...rows.values()];
}

/** @param tables the settings before the changes */
function backOf(
  tables: SettingsTables,
  { table, key, values }: SettingsChange,
  beginnings: Beginnings,
): SettingsChange | null {
  const before = rowOf(tables, { table, key, values }, beginnings);
  if (values === null) return before && { table, key, values: before };
  if (before) {
    const old = Object.keys(values).map((header) => [header, before[header] ?? ''] as const);
    return { table, key, values: Object.fromEntries(old) };
  }
  if (Object.keys(key).length > 0) return { table, key, values: null };
  const texts = Object.entries(values).map(([header, value]) => [header, String(value)] as const);
  return { table, key: Object.fromEntries(texts), values: null };
}

/**
 * Works out how changes are taken back; those that change nothing are left out.
 * @param tables the settings before the changes
 */
export const reversible = (
  tables: SettingsTables,
  changes: readonly SettingsChange[],
  beginnings: Beginnings,
): ReversibleChange[] =>
  merged(changes).flatMap((change) => {
    const back = backOf(tables, change, beginnings);
    return back ? [{ change, back }] : [];
  });
