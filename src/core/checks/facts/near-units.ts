import { distance } from 'fastest-levenshtein';
import { unitKey, withoutPlaces, type Directory, type DirectoryEntry } from '../../plan/directory';
import type { DepartmentMatch } from '../../plan/department';
import { unitEndingLength } from '../../plan/unit-name';
import units from '../../plan/vocabulary/units.json';

const SHORTEST = 3;
/** No unit's name is longer; a longer text is no slip of the pen. */
const LONGEST = 40;
const OFFERED = 3;

const NOT_SLIPS = new Set(units.notSlips);

interface NearUnit {
  readonly entry: DirectoryEntry;
  /** The name of it that comes closest. */
  readonly name: string;
  readonly distance: number;
}

const known = new WeakMap<Directory, Map<string, readonly NearUnit[]>>();

function search(wording: string, directory: Directory): NearUnit[] {
  const forms = withoutPlaces(unitKey(wording)).filter(
    (form) => form.length >= SHORTEST && form.length <= LONGEST,
  );
  if (forms.length === 0) return [];
  const best = new Map<DirectoryEntry, NearUnit>();
  for (const [name, entries] of directory.names) {
    if (name.length < SHORTEST) continue;
    const steps = Math.min(...forms.map((form) => distance(form, name)));
    for (const entry of entries) {
      if (steps < (best.get(entry)?.distance ?? Infinity))
        best.set(entry, { entry, name, distance: steps });
    }
  }
  return [...best.values()].sort((a, b) => a.distance - b.distance).slice(0, OFFERED);
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

/** Whether two names differ in their endings alone: 财政所 is another unit than 财政局, not a slip for it. */
function isOtherKind(one: string, other: string): boolean {
  const [length, otherLength] = [unitEndingLength(one), unitEndingLength(other)];
  if (length === 0 || otherLength === 0) return false;
  return one.slice(0, -length) === other.slice(0, -otherLength);
}

/**
 * The entries that a department's wording misses by one character: likely slips of the pen. Some units have
 * names that close to another's (药监局), and are none.
 */
export function likelySlips(match: DepartmentMatch, directory: Directory): DirectoryEntry[] {
  const forms = withoutPlaces(unitKey(match.wording));
  if (forms.some((form) => NOT_SLIPS.has(form))) return [];
  return nearUnits(match, directory)
    .filter(({ distance, name }) => distance <= 1 && !forms.some((form) => isOtherKind(form, name)))
    .map(({ entry }) => entry);
}
