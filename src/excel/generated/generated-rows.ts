import { comparable } from '../../core/plan/text';
import type { RawValue } from '../grid/cells';
import { isPeoples, type GeneratedSpec } from './generated-table';

/** The cells of a row that hold no formula of the add-in's, by header. */
export type GeneratedRow = Readonly<Record<string, RawValue>>;

const keyOf = ({ keys }: GeneratedSpec, row: GeneratedRow): string =>
  JSON.stringify(
    keys.map((key) => {
      const header = Object.keys(row).find((name) => comparable(name) === key) ?? key;
      return String(row[header] ?? '');
    }),
  );

/** What people have typed in a row, by header. */
const typedIn = (spec: GeneratedSpec, row: GeneratedRow): [string, RawValue][] =>
  Object.entries(row).filter(([header, value]) => isPeoples(spec, header) && value !== '');

/**
 * The rows of a generated table as they are to stand. What people have typed stays with its row, found by its key;
 * rows that are not wanted any more go, unless somebody has typed something to them.
 * @param before the rows as they stand
 * @param isKept whether a row that is not wanted any more stays all the same
 */
export function carriedRows(
  spec: GeneratedSpec,
  wanted: readonly GeneratedRow[],
  before: readonly GeneratedRow[],
  isKept: (row: GeneratedRow) => boolean = () => false,
): GeneratedRow[] {
  const known = new Map<string, GeneratedRow[]>();
  for (const row of before) {
    const key = keyOf(spec, row);
    known.set(key, [...(known.get(key) ?? []), row]);
  }
  const body = wanted.map((row) => {
    const found = known.get(keyOf(spec, row))?.shift();
    return found ? { ...Object.fromEntries(typedIn(spec, found)), ...row } : row;
  });
  const rest = before
    .filter((row) => known.get(keyOf(spec, row))?.includes(row))
    .filter((row) => typedIn(spec, row).length > 0 || isKept(row));
  const rows = [...body, ...rest];
  // A table has a row at least.
  return rows.length > 0 ? rows : [{}];
}
