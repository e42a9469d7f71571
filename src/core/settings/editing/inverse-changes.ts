import type { DefaultsContext } from './default-rows';
import type { SettingsChange } from '../settings';
import { rowOf } from './table-edits';
import type { SettingsTables } from '../table-cells';

/** A change and the change that undoes it. */
export interface InvertibleChange {
  /** Applying it again has no effect unless what it wrote has been changed. */
  readonly change: SettingsChange;
  readonly inverse: SettingsChange;
  /** The row has no key columns, so it is found only by everything that was written into it. */
  readonly isLine: boolean;
}

/** Merges changes to one row, later values winning. Changes without a key append a row each and stay apart. */
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

/** The values of an appended row as a key to find it by. */
const textsOf = ({ values }: SettingsChange): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values ?? {}).map(([header, value]) => [header, String(value)]),
  );

/** @param tables the settings before the changes */
function inverseOf(
  tables: SettingsTables,
  change: SettingsChange,
  context: DefaultsContext,
): SettingsChange | null {
  const { table, key, values } = change;
  if (isLine(change)) return { table, key: textsOf(change), values: null };
  const before = rowOf(tables, change, context);
  if (values === null) return before && { table, key, values: before };
  if (before) {
    const old = Object.keys(values).map((header) => [header, before[header] ?? ''] as const);
    return { table, key, values: Object.fromEntries(old) };
  }
  return { table, key, values: null };
}

/**
 * Pairs changes with their inverses; changes without effect are left out.
 * @param tables the settings before the changes
 */
export const withInverses = (
  tables: SettingsTables,
  changes: readonly SettingsChange[],
  context: DefaultsContext,
): InvertibleChange[] =>
  merged(changes).flatMap((change): InvertibleChange[] => {
    const inverse = inverseOf(tables, change, context);
    if (!inverse) return [];
    const { table } = change;
    return isLine(change)
      ? [{ change: { table, key: textsOf(change), values: {} }, inverse, isLine: true }]
      : [{ change, inverse, isLine: false }];
  });
