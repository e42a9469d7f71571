import type { Plan } from '../plan/model/plan';
import { textCell } from '../plan/cells/grid';
import { parseTiming } from '../plan/timing/timing';
import { matchDepartment } from '../plan/units/department';
import type { Directory } from '../plan/units/directory';
import type { CollectedRow, KnownRow, Outcome } from './collect-plans';
import type { Source } from './sent-files';

/** A row that was sent, as the account of a collection keeps it. */
export interface AccountLine {
  readonly source: Source;
  readonly unit: string;
  readonly time: string;
  readonly topic: string;
  readonly person: string;
  readonly outcome: Outcome;
  readonly first: Source | null;
}

export const accountLine = (row: CollectedRow): AccountLine => ({
  source: row.source,
  unit: row.unit,
  time: row.time.text,
  topic: row.row.topic?.clean ?? '',
  person: (row.row.cells.spokesperson.ditto ?? row.row.cells.spokesperson).text,
  outcome: row.outcome,
  first: row.first,
});

/** What an earlier account says was taken. */
export function takenBefore(
  lines: readonly AccountLine[],
  year: number | null,
  directory: Directory,
): KnownRow[] {
  return lines
    .filter(({ outcome }) => outcome === 'added' || outcome === 'kept')
    .map(({ source, unit, time, topic }) => ({
      source,
      content: {
        department: matchDepartment(unit, directory),
        ...{ topic, time },
        timing: parseTiming(textCell(time), year),
      },
    }));
}

/** The rows of the plan as it is now. */
export const rowsOfPlan = ({ rows }: Plan): KnownRow[] =>
  rows.map(({ department, topic, cells, timing }) => ({
    source: null,
    content: { department, topic: topic?.clean ?? null, time: cells.timing.text, timing },
  }));

/** The lines of an earlier account about files that were not read this time, then the new ones. */
export function mergedAccount(
  before: readonly AccountLine[],
  now: readonly AccountLine[],
): AccountLine[] {
  const files = new Set(now.map(({ source }) => source.file));
  return [...before.filter(({ source }) => !files.has(source.file)), ...now];
}

/** Rows that an earlier account has of a file and that this file has no more. */
export function withdrawn(
  before: readonly AccountLine[],
  now: readonly AccountLine[],
): AccountLine[] {
  const files = new Set(now.map(({ source }) => source.file));
  const key = ({ source, unit, time, topic }: AccountLine): string =>
    JSON.stringify([source.file, unit, time, topic]);
  const known = new Set(now.map(key));
  return before.filter((line) => files.has(line.source.file) && !known.has(key(line)));
}
