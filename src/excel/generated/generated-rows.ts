import { comparable } from '../../core/plan/cells/text';
import type { RawValue } from '../grid/cells';
import { isUserColumn, type GeneratedSpec } from './generated-table';

/** The cells of a row, by header, without those that hold formulas of the add-in. */
export type GeneratedRow = Readonly<Record<string, RawValue>>;

/** A cell of a row, blank where the row has none: people may call a column 「constructor」. */
export const cellIn = (row: GeneratedRow | undefined, header: string): RawValue =>
  row && Object.hasOwn(row, header) ? (row[header] ?? '') : '';

/** What identifies a row. */
export const rowKeyOf = ({ keys }: GeneratedSpec, row: GeneratedRow): string =>
  JSON.stringify(
    keys.map((key) => {
      const header = Object.keys(row).find((name) => comparable(name) === key) ?? key;
      return String(cellIn(row, header));
    }),
  );

/** The row's cells in columns that users fill in, by header. */
const typedIn = (spec: GeneratedSpec, row: GeneratedRow): [string, RawValue][] =>
  Object.entries(row).filter(([header, value]) => isUserColumn(spec, header) && value !== '');

/** The row's cells in columns that users fill in, blank ones as well. */
export const carriedCells = (spec: GeneratedSpec, row: GeneratedRow): GeneratedRow =>
  Object.fromEntries(Object.entries(row).filter(([header]) => isUserColumn(spec, header)));

/**
 * The rows to be written to a generated table. What users have typed is carried over by row key; obsolete rows are
 * dropped unless users have typed something in them.
 * @param before the rows currently in the table
 * @param isKept whether an obsolete row stays in any case
 */
export function carriedRows(
  spec: GeneratedSpec,
  generated: readonly GeneratedRow[],
  before: readonly GeneratedRow[],
  isKept: (row: GeneratedRow) => boolean = () => false,
): GeneratedRow[] {
  const known = new Map<string, GeneratedRow[]>();
  for (const row of before) {
    const key = rowKeyOf(spec, row);
    known.set(key, [...(known.get(key) ?? []), row]);
  }
  const body = generated.map((row) => {
    const found = known.get(rowKeyOf(spec, row))?.shift();
    return found ? { ...Object.fromEntries(typedIn(spec, found)), ...row } : row;
  });
  const rest = before
    .filter((row) => known.get(rowKeyOf(spec, row))?.includes(row))
    .filter((row) => typedIn(spec, row).length > 0 || isKept(row));
  const rows = [...body, ...rest];
  // An Excel table needs at least one row.
  return rows.length > 0 ? rows : [{}];
}
