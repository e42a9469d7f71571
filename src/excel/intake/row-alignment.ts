import type { RawValue } from '../grid/cells';

/** A row of cells; the last ones may be missing if they are blank. */
export type Line = readonly RawValue[];

/** Which row of one reading is which of another, by row numbers. */
export interface Alignment {
  /** Rows that kept their order. */
  readonly inPlace: ReadonlyMap<number, number>;
  /** Rows that were sorted or moved elsewhere. */
  readonly moved: ReadonlyMap<number, number>;
}

/** Whether two cells hold the same. */
export type SameCell = (a: RawValue, b: RawValue) => boolean;

export const isEqual: SameCell = (a, b) => a === b;

const isSame = (a: Line = [], b: Line = [], isSameCell = isEqual): boolean =>
  Array.from({ length: Math.max(a.length, b.length) }).every((_, column) =>
    isSameCell(a[column] ?? '', b[column] ?? ''),
  );

const filled = (line: Line): number => line.filter((value) => value !== '').length;

/** Whether more than half of the filled cells are the same. */
function isSimilar(a: Line, b: Line): boolean {
  const common = a.filter((value, column) => value !== '' && value === b[column]).length;
  return common * 2 > Math.max(filled(a), filled(b));
}

/** The longest common subsequence of rows, as pairs of row numbers. */
function equalRows(
  before: readonly Line[],
  now: readonly Line[],
  isSameCell: SameCell,
): (readonly [number, number])[] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Uint16Array(now.length + 1));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const own = lengths[i];
    for (let j = now.length - 1; own && j >= 0; j -= 1) {
      own[j] = isSame(before[i], now[j], isSameCell)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < before.length && j < now.length;) {
    if (isSame(before[i], now[j], isSameCell)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Equal rows in their order; those at both ends need not be searched for. */
function pairsInOrder(
  before: readonly Line[],
  now: readonly Line[],
  isSameCell: SameCell,
): (readonly [number, number])[] {
  const most = Math.min(before.length, now.length);
  const lengthOfRun = (most: number, isSameAt: (i: number) => boolean): number => {
    const end = Array.from({ length: most }).findIndex((_, i) => !isSameAt(i));
    return end < 0 ? most : end;
  };
  const start = lengthOfRun(most, (i) => isSame(before[i], now[i], isSameCell));
  const end = lengthOfRun(most - start, (i) =>
    isSame(before.at(-1 - i), now.at(-1 - i), isSameCell),
  );
  const between = equalRows(
    before.slice(start, before.length - end),
    now.slice(start, now.length - end),
    isSameCell,
  );
  return [
    ...Array.from({ length: start }, (_, i) => [i, i] as const),
    ...between.map(([i, j]) => [i + start, j + start] as const),
    ...Array.from(
      { length: end },
      (_, i) => [before.length - end + i, now.length - end + i] as const,
    ),
  ];
}

/** Finds the rows of a block in another reading of it: equal ones, then edited ones and such as were moved. */
export function alignRows(
  before: readonly Line[],
  now: readonly Line[],
  isSameCell = isEqual,
): Alignment {
  const inPlace = new Map(pairsInOrder(before, now, isSameCell));
  const moved = new Map<number, number>();
  const opposite = oppositeRows(before.length, now.length, inPlace);
  const fresh = new Set(Array.from(now.keys()));
  for (const row of inPlace.values()) fresh.delete(row);
  const open = (): number[] =>
    Array.from(before.keys()).filter((row) => !inPlace.has(row) && !moved.has(row));
  const match = (found: Map<number, number>, row: number, at: number | undefined): void => {
    if (at === undefined || !fresh.delete(at)) return;
    found.set(row, at);
  };
  const find = (row: number, isOne: (a: Line, b: Line) => boolean): number | undefined => {
    const line = before[row] ?? [];
    return filled(line) === 0 ? undefined : [...fresh].find((at) => isOne(line, now[at] ?? []));
  };
  for (const row of open()) match(moved, row, find(row, isSame));
  for (const row of open()) {
    const at = opposite.get(row);
    if (at !== undefined && isSimilar(before[row] ?? [], now[at] ?? [])) match(inPlace, row, at);
  }
  for (const row of open()) match(moved, row, find(row, isSimilar));
  for (const row of open()) match(inPlace, row, opposite.get(row));
  return { inPlace, moved };
}

/** Where as many rows as before are between two equal ones, the row at the same place. */
function oppositeRows(
  before: number,
  now: number,
  pairs: ReadonlyMap<number, number>,
): Map<number, number> {
  const opposite = new Map<number, number>();
  let [i, j] = [0, 0];
  for (const [endI, endJ] of [...pairs, [before, now] as const]) {
    if (endI - i === endJ - j) {
      for (let at = 0; at < endI - i; at += 1) opposite.set(i + at, j + at);
    }
    [i, j] = [endI + 1, endJ + 1];
  }
  return opposite;
}
