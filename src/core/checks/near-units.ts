import { distance } from 'fastest-levenshtein';
import { unitKey, withoutPlaces, type Directory, type DirectoryEntry } from '../plan/directory';
import type { DepartmentMatch } from '../plan/department';

const SHORTEST = 3;
/** No unit's name is longer; a longer text is no slip of the pen. */
const LONGEST = 40;
const OFFERED = 3;

interface NearUnit {
  readonly entry: DirectoryEntry;
  readonly distance: number;
}

const known = new WeakMap<Directory, Map<string, readonly NearUnit[]>>();

function search(wording: string, directory: Directory): NearUnit[] {
  const forms = withoutPlaces(unitKey(wording)).filter(
    (form) => form.length >= SHORTEST && form.length <= LONGEST,
  );
  if (forms.length === 0) return [];
  const best = new Map<DirectoryEntry, number>();
  for (const [name, entries] of directory.names) {
    if (name.length < SHORTEST) continue;
    const steps = Math.min(...forms.map((form) => distance(form, name)));
    for (const entry of entries) best.set(entry, Math.min(best.get(entry) ?? Infinity, steps));
  }
  return [...best]
    .map(([entry, steps]) => ({ entry, distance: steps }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, OFFERED);
}

/** The entries whose names are closest to a department's wording, with the characters they differ in. */
export function nearUnits({ wording }: DepartmentMatch, directory: Directory): readonly NearUnit[] {
  const cache = known.get(directory) ?? new Map<string, readonly NearUnit[]>();
  known.set(directory, cache);
  const found = cache.get(wording) ?? search(wording, directory);
  cache.set(wording, found);
  return found;
}

/** Whether the directory has no such unit, under any of its names. */
export const isUnlisted = (match: DepartmentMatch, directory: Directory): boolean =>
  match.entry === null && match.several.length === 0 && !directory.isSubordinate(match.wording);

/** The entries that a department's wording misses by one character: likely slips of the pen. */
export const likelySlips = (match: DepartmentMatch, directory: Directory): DirectoryEntry[] =>
  nearUnits(match, directory)
    .filter((near) => near.distance <= 1)
    .map(({ entry }) => entry);
