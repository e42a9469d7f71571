import { distance } from 'fastest-levenshtein';
import {
  unitKey,
  withoutPlaces,
  type Directory,
  type DirectoryEntry,
} from '../../plan/units/directory';
import type { DepartmentMatch } from '../../plan/units/department';
import { unitEndingLength } from '../../plan/units/unit-name';
import units from '../../plan/vocabulary/units.json';

const SHORTEST = 3;
/** Longest text that can be a mistyped unit name. */
const LONGEST = 40;
const OFFERED = 3;

const NOT_SLIPS = new Set(units.notSlips);

interface NearUnit {
  readonly entry: DirectoryEntry;
  /** Its closest name. */
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

/** The entries closest to a wording, by edit distance. */
export function nearUnits({ wording }: DepartmentMatch, directory: Directory): readonly NearUnit[] {
  const cache = known.get(directory) ?? new Map<string, readonly NearUnit[]>();
  known.set(directory, cache);
  const found = cache.get(wording) ?? search(wording, directory);
  cache.set(wording, found);
  return found;
}

/** Whether the directory does not have the unit under any name. */
export const isUnlisted = (match: DepartmentMatch, directory: Directory): boolean =>
  match.entry === null && match.several.length === 0 && !directory.isSubordinate(match.wording);

/** Whether two names differ only in their ending: 财政所 is a different unit, not 财政局 mistyped. */
function isOtherKind(one: string, other: string): boolean {
  const [length, otherLength] = [unitEndingLength(one), unitEndingLength(other)];
  if (length === 0 || otherLength === 0) return false;
  return one.slice(0, -length) === other.slice(0, -otherLength);
}

/**
 * The entries that differ from a wording by one character, so that it is likely mistyped. Real units with such similar
 * names (药监局) are excluded.
 */
export function likelySlips(match: DepartmentMatch, directory: Directory): DirectoryEntry[] {
  const forms = withoutPlaces(unitKey(match.wording));
  if (forms.some((form) => NOT_SLIPS.has(form))) return [];
  return nearUnits(match, directory)
    .filter(({ distance, name }) => distance <= 1 && !forms.some((form) => isOtherKind(form, name)))
    .map(({ entry }) => entry);
}
