import { BUILT_IN_DIRECTORY, familyOf, unitKey, type DirectoryEntry } from '../plan/directory';
import { groupBy } from '../group-by';
import type { Plan } from '../plan/plan';

const uniqueNames = (names: readonly string[], besides: readonly string[]): string[] => {
  const taken = new Set(besides.map(unitKey));
  return names.filter((name) => {
    const isNew = !taken.has(unitKey(name));
    taken.add(unitKey(name));
    return isNew;
  });
};

/**
 * One entry for a body that goes by different names in different places: the name this plan uses stands first. A
 * table has no column for families, so the other names become other names of the one entry.
 */
function merged(
  family: readonly DirectoryEntry[],
  used: ReadonlySet<DirectoryEntry>,
): DirectoryEntry {
  const first = family.find((entry) => used.has(entry)) ?? family[0];
  if (!first) throw new RangeError('a family has at least one entry');
  const others = family.filter((entry) => entry !== first);
  const aliases = uniqueNames(
    [
      ...(first.aliases ?? []),
      ...others.flatMap(({ short, full, aliases = [] }) => [short, full, ...aliases]),
    ],
    [first.short, first.full],
  );
  const subordinates = uniqueNames(
    [first, ...others].flatMap((entry) => entry.subordinates ?? []),
    [],
  );
  return {
    short: first.short,
    full: first.full,
    ...(aliases.length > 0 && { aliases }),
    ...(subordinates.length > 0 && { subordinates }),
    ...(first.head !== undefined && { head: first.head }),
  };
}

/**
 * What 名录表 begins with: the usual departments, those of the plan first and as the plan calls them, and the plan's
 * own units that the built-in directory does not know.
 */
export function defaultDirectory(plan: Plan | null): DirectoryEntry[] {
  const departments = (plan?.rows ?? []).flatMap(({ department }) =>
    department?.several.length === 0 ? [department] : [],
  );
  const used = new Set(
    departments.flatMap(({ wording }) => BUILT_IN_DIRECTORY.lookUp(wording).slice(0, 1)),
  );
  const families = [...groupBy(BUILT_IN_DIRECTORY.entries, familyOf).values()];
  const isUsed = (family: readonly DirectoryEntry[]): boolean =>
    family.some((entry) => used.has(entry));
  const known = [...families.filter(isUsed), ...families.filter((family) => !isUsed(family))].map(
    (family) => merged(family, used),
  );
  const unlisted = departments
    .filter(({ wording }) => BUILT_IN_DIRECTORY.lookUp(wording).length === 0)
    .map(({ wording }) => wording);
  return [
    ...known,
    ...uniqueNames(unlisted, []).map((unit): DirectoryEntry => ({ short: unit, full: unit })),
  ];
}
