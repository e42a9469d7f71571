import { matchDepartment, type DepartmentMatch } from '../units/department';
import type { Directory } from '../units/directory';
import { memoize } from '../cells/memoize';
import { parseSpokesperson, type Spokesperson } from '../people/spokesperson';
import { textCell, type Cell } from '../cells/grid';
import type { Plan } from '../model/plan';
import { parseTiming, parseTimingInSpan, type Timing } from '../timing/timing';

/** Cached parsers for the texts of a plan. */
export interface CellReaders {
  readonly department: (text: string) => DepartmentMatch | null;
  readonly timing: (text: string) => Timing;
  /** @param post the text of the 职务 column; `null` in a table without one */
  readonly person: (text: string, post: string | null) => Spokesperson | null;
}

/** What the parsers depend on. */
type YearsOfPlan = Pick<Plan, 'directory' | 'year' | 'span'>;

const known = new WeakMap<Directory, Map<string, CellReaders>>();

/** Reads a time cell for the year, or the years, of its plan. */
export const readTiming = (cell: Cell, { year, span }: Pick<Plan, 'year' | 'span'>): Timing =>
  span ? parseTimingInSpan(cell, span) : parseTiming(cell, year);

function createReaders({ directory, year, span }: YearsOfPlan): CellReaders {
  const personAlone = memoize((text) => parseSpokesperson(text, null, directory));
  return {
    department: memoize((text) => matchDepartment(text, directory)),
    timing: memoize((text) => readTiming(textCell(text), { year, span })),
    person: (text, post) =>
      post === null ? personAlone(text) : parseSpokesperson(text, post, directory),
  };
}

/** The readers for plans of the same years under one directory. */
export function cellReaders(plan: YearsOfPlan): CellReaders {
  const { directory, year, span } = plan;
  const ofYears = known.get(directory) ?? new Map<string, CellReaders>();
  known.set(directory, ofYears);
  const key = JSON.stringify([year, span]);
  const readers = ofYears.get(key) ?? createReaders(plan);
  ofYears.set(key, readers);
  return readers;
}
