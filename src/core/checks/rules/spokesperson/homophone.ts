import { groupBy } from '../../../group-by';
import type { PlanRow } from '../../../plan/model/plan';
import { byDepartment } from '../../facts/group-keys';
import { soundsOf } from '../../facts/homophones';
import { lookAlikes } from '../../facts/look-alikes';
import { othersIn } from '../../facts/other-rows';
import { withName } from '../../facts/with-name';
import { defineRule } from '../../rule';

const nameOf = ({ person, cells }: PlanRow): string | null =>
  cells.spokesperson.covered || person?.names.length !== 1 ? null : person.name;

const postsOf = (row: PlanRow): readonly string[] => row.person?.posts ?? [];

/** As many names of one sound as are compared with each other: no department has more. */
const MOST_ALIKE = 20;

/** The names that are typed alike, each with the others; those that differ in one character of three are look-alikes. */
function typedAlike(names: readonly string[]): Map<string, Set<string>> {
  const bySound = new Map<string, Set<string>>();
  for (const name of names) {
    for (const sound of soundsOf(name))
      bySound.set(sound, (bySound.get(sound) ?? new Set()).add(name));
  }
  const found = new Map<string, Set<string>>();
  for (const names of bySound.values()) {
    if (names.size < 2) continue;
    const alike = [...names].slice(0, MOST_ALIKE);
    const lookAlikeNames = lookAlikes(alike);
    for (const name of alike) {
      const others = found.get(name) ?? new Set();
      for (const other of alike)
        if (other !== name && !lookAlikeNames.get(name)?.includes(other)) others.add(other);
      found.set(name, others);
    }
  }
  return found;
}

/** Whether two rows give the same post, or one of them none: else they are likely two people. */
function mayBeOne(row: PlanRow, other: PlanRow): boolean {
  const [posts, others] = [postsOf(row), postsOf(other)];
  return posts.length === 0 || others.length === 0 || posts.some((post) => others.includes(post));
}

export default defineRule({
  id: 'spokesperson/homophone',
  level: 'warning',
  column: 'spokesperson',
  scope: 'group',
  key: byDepartment,
  check(rows, _context, report) {
    const byName = groupBy(rows, nameOf);
    for (const [name, alike] of typedAlike([...byName.keys()])) {
      const firsts = [...alike].flatMap((other) => byName.get(other)?.[0] ?? []);
      for (const row of byName.get(name) ?? []) {
        const others = othersIn(
          firsts.filter((other) => mayBeOne(row, other)),
          row,
        );
        if (others.length === 0) continue;
        report(row, {
          data: {
            name,
            others: others.map((other) => ({
              other: { row: other.key },
              name: other.person?.name ?? '',
            })),
          },
          suggestions: others.map((other) => ({
            kind: 'replace',
            text: withName(row, other.person?.name ?? name),
          })),
        });
      }
    }
  },
});
