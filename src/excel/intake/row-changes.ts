import type { RawValue } from '../grid/cells';
import { alignRows, isEqual, type Line, type SameCell } from './row-alignment';

/** An edit of a block of rows; row numbers are those before all edits, from 0. */
export type RowChange =
  | {
      readonly kind: 'insert';
      readonly before: number;
      readonly content: Line;
      /** The row that was deleted elsewhere to be moved here. */
      readonly from: number | null;
    }
  | { readonly kind: 'delete'; readonly row: number }
  | {
      readonly kind: 'type';
      readonly row: number;
      readonly column: number;
      readonly value: RawValue;
    };

/** The edits of a block of rows between two readings, from the top down. */
export function rowChanges(
  before: readonly Line[],
  now: readonly Line[],
  isSameCell = isEqual,
): RowChange[] {
  const { inPlace, moved } = alignRows(before, now, isSameCell);
  const origins = new Map(Array.from(moved, ([row, at]) => [at, row] as const));
  const changes: RowChange[] = [];
  let next = 0;
  const insertUpTo = (end: number, row: number): void => {
    for (; next < end; next += 1) {
      const content = now[next] ?? [];
      changes.push({ kind: 'insert', before: row, content, from: origins.get(next) ?? null });
    }
  };
  for (const [row, line] of before.entries()) {
    const at = inPlace.get(row);
    if (at === undefined) changes.push({ kind: 'delete', row });
    else {
      insertUpTo(at, row);
      next = at + 1;
      changes.push(...cellChanges(row, line, now[at] ?? [], isSameCell));
    }
  }
  insertUpTo(now.length, before.length);
  return changes;
}

export type Typed = Extract<RowChange, { kind: 'type' }>;

export const cellChanges = (row: number, line: Line, now: Line, isSameCell: SameCell): Typed[] =>
  Array.from({ length: Math.max(line.length, now.length) }).flatMap((_, column): Typed[] => {
    const value = now[column] ?? '';
    return isSameCell(line[column] ?? '', value) ? [] : [{ kind: 'type', row, column, value }];
  });
