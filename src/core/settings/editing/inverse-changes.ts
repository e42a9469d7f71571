import type { Beginnings } from './default-rows';
import type { SettingsChange } from '../settings';
import { rowOf } from './table-edits';
import type { SettingsTables } from '../table-cells';

/** A change and the one that takes it back. */
export interface ReversibleChange {
  /** No edit at all as long as what was written still stands. */
  readonly change: SettingsChange;
  readonly back: SettingsChange;
  /** A line without a key: it is found by all that was written into it, or not at all. */
  readonly isLine: boolean;
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

const isLine = ({ key, values }: SettingsChange): boolean =>
  values !== null && Object.keys(key).length === 0;

/** What was written into a line, as a key. */
const textsOf = ({ values }: SettingsChange): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values ?? {}).map(([header, value]) => [header, String(value)]),
  );

/** @param tables the settings before the changes */
function backOf(
  tables: SettingsTables,
  change: SettingsChange,
  beginnings: Beginnings,
): SettingsChange | null {
  const { table, key, values } = change;
  if (isLine(change)) return { table, key: textsOf(change), values: null };
  const before = rowOf(tables, change, beginnings);
  if (values === null) return before && { table, key, values: before };
  if (before) {
    const old = Object.keys(values).map((header) => [header, before[header] ?? ''] as const);
    return { table, key, values: Object.fromEntries(old) };
  }
  return { table, key, values: null };
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
  merged(changes).flatMap((change): ReversibleChange[] => {
    const back = backOf(tables, change, beginnings);
    if (!back) return [];
    const { table } = change;
    return isLine(change)
      ? [{ change: { table, key: textsOf(change), values: {} }, back, isLine: true }]
      : [{ change, back, isLine: false }];
  });
