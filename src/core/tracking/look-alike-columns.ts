import type { Plan } from '../plan/model/plan';
import { comparable } from '../plan/cells/text';
import words from '../plan/vocabulary/tracking-headers.json';
import { missingColumns, type TrackingColumn } from '../plan/tracking-columns/tracking-columns';

/** A column that may be a tracking column under another name. */
export interface LookAlike {
  readonly header: string;
  readonly column: TrackingColumn;
}

const ALTERNATES: readonly (readonly [string, readonly string[]])[] = Object.entries(words);

/**
 * Columns that may be missing tracking columns under other names, at most one for each. People are asked about them
 * before a column is added a second time. Columns of the plan itself are excluded.
 */
export function lookAlikes({
  headers,
  columns,
  trackingColumns,
}: Pick<Plan, 'headers' | 'columns' | 'trackingColumns'>): LookAlike[] {
  const missing = missingColumns(trackingColumns);
  const taken = new Set(Object.values(columns).map(({ column }) => column));
  const free = headers.filter((_, at) => !taken.has(at));
  return ALTERNATES.flatMap(([name, alternates]) => {
    const column = missing.find((one) => one === name);
    const header = free.find((text) => alternates.includes(comparable(text)));
    return column !== undefined && header !== undefined ? [{ header, column }] : [];
  });
}
