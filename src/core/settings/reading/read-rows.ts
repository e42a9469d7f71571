import type * as z from 'zod/mini';
import { EMPTY_CELL, type Cell } from '../../plan/cells/grid';
import { complaintOf, isEmpty, type CellSchema } from './cell-schemas';
import { columnAt, type TableCells, type TableProblems } from '../table-cells';

/** Schemas of a table's columns, by header. */
export type RowSchema = z.ZodMiniObject<Readonly<Record<string, CellSchema<unknown>>>>;

/** A valid row and its number in the table's body, from 1. */
export interface ReadRow<T> {
  readonly row: number;
  readonly value: T;
}

const accepts = (schema: CellSchema<unknown>, cell: Cell): boolean =>
  schema.safeParse(cell).success;

/** Parses the rows of a table. Blank rows are skipped; a row with an invalid cell is reported and left out. */
export function readRows<S extends RowSchema>(
  table: TableCells,
  schema: S,
  problems: TableProblems,
): ReadRow<z.infer<S>>[] {
  const columns = Object.entries(schema.shape).map(
    ([header, cell]) => ({ header, cell, at: columnAt(table, header) }) as const,
  );
  const missing = columns.filter(({ at }) => at < 0);
  for (const { header } of missing) problems.add(0, header, 'missingColumn', { column: header });
  if (missing.some(({ cell }) => !accepts(cell, EMPTY_CELL))) return [];

  return table.rows.flatMap((cells, i): ReadRow<z.infer<S>>[] => {
    const row = columns.map(({ header, at }) => [header, cells[at] ?? EMPTY_CELL] as const);
    if (row.every(([, cell]) => isEmpty(cell))) return [];
    const read = schema.safeParse(Object.fromEntries(row));
    if (read.success) return [{ row: i + 1, value: read.data }];
    for (const issue of read.error.issues) {
      const { message, data } = complaintOf(issue);
      problems.add(i + 1, String(issue.path[0]), message, data);
    }
    return [];
  });
}

/** Reports rows that repeat the key of a row above, and leaves them out. */
export function withoutRepeats<T>(
  rows: readonly ReadRow<T>[],
  column: string,
  keyOf: (value: T) => string,
  problems: TableProblems,
): ReadRow<T>[] {
  const taken = new Set<string>();
  return rows.filter(({ row, value }) => {
    const key = keyOf(value);
    if (taken.has(key)) problems.add(row, column, 'repeated', { text: key });
    const isNew = !taken.has(key);
    taken.add(key);
    return isNew;
  });
}
