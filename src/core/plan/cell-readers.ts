import { matchDepartment, type DepartmentMatch } from './department';
import type { Directory } from './directory';
import { memoize } from './memoize';
import { parseSpokesperson, type Spokesperson } from './spokesperson';
import { textCell } from './grid';
import { parseTiming, type Timing } from './timing';

/** The readers of a plan's texts, each remembering what equal texts came to. */
export interface CellReaders {
  readonly department: (text: string) => DepartmentMatch | null;
  readonly timing: (text: string) => Timing;
  /** @param post the text of the 职务 column; `null` in a table without one */
  readonly person: (text: string, post: string | null) => Spokesperson | null;
}

const known = new WeakMap<Directory, Map<number | null, CellReaders>>();

function createReaders(directory: Directory, year: number | null): CellReaders {
  const personAlone = memoize((text) => parseSpokesperson(text, null, directory));
  return {
    department: memoize((text) => matchDepartment(text, directory)),
    timing: memoize((text) => parseTiming(textCell(text), year)),
    person: (text, post) =>
      post === null ? personAlone(text) : parseSpokesperson(text, post, directory),
  };
}

/** The readers for plans of one year under one directory. */
export function cellReaders(directory: Directory, year: number | null): CellReaders {
  const ofYears = known.get(directory) ?? new Map<number | null, CellReaders>();
  known.set(directory, ofYears);
  const readers = ofYears.get(year) ?? createReaders(directory, year);
  ofYears.set(year, readers);
  return readers;
}
