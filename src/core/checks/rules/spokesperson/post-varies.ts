import type { PlanRow } from '../../../plan/plan';
import { byPerson } from '../../facts/group-keys';
import { defineRule } from '../../rule';

const postsOf = (row: PlanRow): readonly string[] => row.person?.posts ?? [];

/** Whether every post of the second list stands in the first, by its whole name or with its unit in front. */
const covers = (posts: readonly string[], others: readonly string[]): boolean =>
  others.every((other) => posts.some((post) => post.endsWith(other)));

/** One row for each set of posts, those that say the same left out. */
function different(rows: readonly PlanRow[]): PlanRow[] {
  const kept: PlanRow[] = [];
  // Rows that say the same in the same words share one reading.
  const readings = new Map(rows.map((row) => [row.person, row]));
  for (const row of readings.values()) {
    const same = (other: PlanRow): boolean =>
      covers(postsOf(row), postsOf(other)) && covers(postsOf(other), postsOf(row));
    if (!kept.some(same)) kept.push(row);
  }
  return kept;
}

export default defineRule({
  id: 'spokesperson/post-varies',
  level: 'info',
  column: 'spokesperson',
  scope: 'group',
  key: byPerson,
  check(all, _context, report) {
    const rows = all.filter((row) => postsOf(row).length > 0);
    const forms = different(rows);
    if (forms.length < 2) return;
    const fullest = forms.find((form) =>
      forms.every((other) => covers(postsOf(form), postsOf(other))),
    );
    for (const row of rows) {
      const isFullest = fullest !== undefined && covers(postsOf(row), postsOf(fullest));
      const other =
        (isFullest ? null : fullest) ??
        forms.find(
          (form) => !covers(postsOf(row), postsOf(form)) || !covers(postsOf(form), postsOf(row)),
        );
      if (!other) continue;
      report(row, {
        variant: fullest ? (isFullest ? 'fuller' : 'shorter') : 'different',
        data: {
          name: row.person?.name ?? '',
          other: { row: other.key },
          posts: postsOf(other).join('、'),
        },
      });
    }
  },
});
