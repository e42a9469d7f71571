import type { RawValue } from '../grid/cells';
import { asTyped } from '../grid/escape-text';

type Line = readonly RawValue[];

/** An edit of a block of rows; row numbers are those before all edits, from 0. */
export type RowChange =
  | { readonly kind: 'insert'; readonly before: number; readonly content: Line }
  | { readonly kind: 'delete'; readonly row: number }
  | {
      readonly kind: 'type';
      readonly row: number;
      readonly column: number;
      readonly value: RawValue;
    };

const isSame = (a: Line = [], b: Line = []): boolean =>
  Array.from({ length: Math.max(a.length, b.length) }).every(
    (_, column) => (a[column] ?? '') === (b[column] ?? ''),
  );

/** The longest common subsequence of rows, as pairs of row numbers. */
function equalRows(before: readonly Line[], now: readonly Line[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(now.length + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const own = lengths[i];
    for (let j = now.length - 1; own && j >= 0; j -= 1) {
      own[j] = isSame(before[i], now[j])
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < before.length && j < now.length;) {
    if (isSame(before[i], now[j])) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Edits between two equal rows: as many rows as before are edited ones, the others were inserted or deleted. */
function changesBetween(
  before: readonly Line[],
  now: readonly Line[],
  [i, j]: readonly [number, number],
  [endI, endJ]: readonly [number, number],
): RowChange[] {
  if (endI - i === endJ - j) {
    return before.slice(i, endI).flatMap((line, offset): RowChange[] =>
      Array.from({ length: Math.max(line.length, now[j + offset]?.length ?? 0) }).flatMap(
        (_, column): RowChange[] => {
          const value = now[j + offset]?.[column] ?? '';
          return value === (line[column] ?? '')
            ? []
            : [{ kind: 'type', row: i + offset, column, value }];
        },
      ),
    );
  }
  return [
    ...before.slice(i, endI).map((_, offset): RowChange => ({ kind: 'delete', row: i + offset })),
    ...now.slice(j, endJ).map((content): RowChange => ({ kind: 'insert', before: endI, content })),
  ];
}

/** The edits of a block of rows between two readings. */
export function rowChanges(before: readonly Line[], now: readonly Line[]): RowChange[] {
  const first = before.findIndex((line, row) => row >= now.length || !isSame(line, now[row]));
  const start = first < 0 ? before.length : first;
  const rest = Math.min(before.length, now.length) - start;
  const tail = Array.from({ length: rest }).findIndex(
    (_, i) => !isSame(before.at(-1 - i), now.at(-1 - i)),
  );
  const end = tail < 0 ? rest : tail;
  const pairs = equalRows(
    before.slice(start, before.length - end),
    now.slice(start, now.length - end),
  );
  const ends = [
    ...pairs.map(([i, j]) => [i + start, j + start] as const),
    [before.length - end, now.length - end] as const,
  ];
  let from: readonly [number, number] = [start, start];
  return ends.flatMap((end) => {
    const changes = changesBetween(before, now, from, end);
    from = [end[0] + 1, end[1] + 1];
    return changes;
  });
}

/**
 * Queues repeating the edits on a sheet on which these rows are elsewhere.
 * @param rowOf sheet row of a row of the block; beyond its end, the row below the last
 */
export function queueRowChanges(
  sheet: Excel.Worksheet,
  changes: readonly RowChange[],
  left: number,
  rowOf: (row: number) => number,
): void {
  const write = (row: number, column: number, content: Line): void => {
    sheet.getRangeByIndexes(row, left + column, 1, content.length).formulas = [
      content.map((value) => asTyped(value)),
    ];
  };
  for (const change of changes) {
    if (change.kind === 'type') write(rowOf(change.row), change.column, [change.value]);
  }
  // From the bottom up, so that no edit moves the rows of the others.
  for (const change of changes.toReversed()) {
    if (change.kind === 'type') continue;
    const row = rowOf(change.kind === 'insert' ? change.before : change.row);
    const line = sheet.getRangeByIndexes(row, 0, 1, 1).getEntireRow();
    if (change.kind === 'delete') line.delete('Up');
    else {
      line.insert('Down');
      write(row, 0, change.content);
    }
  }
}
