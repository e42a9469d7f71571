import type { DefaultsContext } from './default-rows';
import type { SettingsChange } from '../settings';
import { keyAfter } from './table-editor';
import { countOf, rowOf } from './table-edits';
import type { SettingsTables } from '../table-cells';

/** A change and the change that undoes it. */
export interface InvertibleChange {
  /** Applying it again has no effect unless what it wrote has been changed. */
  readonly change: SettingsChange;
  readonly inverse: SettingsChange;
  /** The row is found only by everything that was written into it. */
  readonly isLine: boolean;
}

/** Merges changes to one row, later values winning. */
function merged(changes: readonly SettingsChange[]): SettingsChange[] {
  const rows = new Map<string, SettingsChange>();
  changes.forEach((change) => {
    const id = JSON.stringify([change.table, change.key, change.nth]);
    const values = change.values && { ...rows.get(id)?.values, ...change.values };
    rows.set(id, { ...change, values });
  });
  return [...rows.values()];
}

/** @param tables the settings before the changes */
function inverseOf(
  tables: SettingsTables,
  change: SettingsChange,
  context: DefaultsContext,
): SettingsChange | null {
  const { table, key, values, nth } = change;
  if (nth !== undefined) {
    return countOf(tables, change, context) < nth ? { table, key, values: null, nth } : null;
  }
  const before = rowOf(tables, change, context);
  if (values === null) return before && { table, key, values: before };
  if (before) {
    const old = Object.keys(values).map((header) => [header, before[header] ?? ''] as const);
    return { table, key: keyAfter(change), values: Object.fromEntries(old) };
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
    return [{ change, inverse, isLine: change.nth !== undefined }];
  });
