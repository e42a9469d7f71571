import {
  BUILT_IN_DIRECTORY,
  bodyKey,
  familyOf,
  unitKey,
  type DirectoryEntry,
} from '../../plan/units/directory';
import { groupBy } from '../../group-by';
import type { Plan } from '../../plan/model/plan';
import { wordingKey } from '../../plan/cells/text';
import { withWordings } from '../words/unit-words';

const uniqueNames = (names: readonly string[], excluded: readonly string[]): string[] => {
  const taken = new Set(excluded.map(unitKey));
  return names.filter((name) => {
    const isNew = !taken.has(unitKey(name));
    taken.add(unitKey(name));
    return isNew;
  });
};

/**
 * Merges the entries of one family, that is of a body with different names in different places, into one. The name that
 * this plan uses comes first and the others become its aliases: 名录表 has no column for families.
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
 * The initial entries of 名录表: the usual departments, those of the plan first and under the plan's names, then the
 * plan's units that the built-in directory does not know.
 */
export function defaultDirectory(plan: Plan | null): DirectoryEntry[] {
  const departments = (plan?.rows ?? []).flatMap(({ department, cells }) =>
    department?.several.length === 0 && !cells.department.ditto
      ? [{ unit: department.wording, wording: wordingKey(cells.department.text) }]
      : [],
  );
  const entryOf = (unit: string): DirectoryEntry | undefined => BUILT_IN_DIRECTORY.lookUp(unit)[0];
  const used = new Set(departments.flatMap(({ unit }) => entryOf(unit) ?? []));
  const ofFamily = groupBy(departments, ({ unit }) => {
    const entry = entryOf(unit);
    return entry ? familyOf(entry) : null;
  });
  const families = [...groupBy(BUILT_IN_DIRECTORY.entries, familyOf)];
  const known = [
    ...families.filter(([name]) => ofFamily.has(name)),
    ...families.filter(([name]) => !ofFamily.has(name)),
  ].map(([name, family]) => {
    const wordings = (ofFamily.get(name) ?? []).map(({ wording }) => wording);
    return withWordings(merged(family, used), wordings);
  });
  const unlisted = groupBy(departments, ({ unit }) => (entryOf(unit) ? null : bodyKey(unit)));
  return [
    ...known,
    ...Array.from(unlisted.values(), (same): DirectoryEntry => {
      const unit = same[0]?.unit ?? '';
      const aliases = uniqueNames(
        same.map((other) => other.unit),
        [unit],
      );
      const entry = { short: unit, full: unit, ...(aliases.length > 0 && { aliases }) };
      return withWordings(
        entry,
        same.map(({ wording }) => wording),
      );
    }),
  ];
}
