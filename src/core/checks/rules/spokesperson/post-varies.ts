import type { PlanRow } from '../../../plan/model/plan';
import { postWords } from '../../../plan/people/post-words';
import { byPerson } from '../../facts/group-keys';
import { defineRule } from '../../rule';

const postsOf = (row: PlanRow): readonly string[] => row.person?.posts ?? [];

/** A prefix that makes a different post: 副局长, 代县长, 总工程师. */
const OTHER_POST = /(?:副[大中支总]?|代|总)$/u;

/** Whether a post is the other one, written with its unit or rank in front. */
function includesPost(post: string, other: string): boolean {
  if (!post.endsWith(other)) return false;
  const front = post.slice(0, -other.length);
  return !OTHER_POST.test(front) && postWords(front).at(-1)?.end !== front.length;
}

/** Whether the first list has every post of the second. */
const covers = (posts: readonly string[], others: readonly string[]): boolean =>
  others.every((other) => posts.some((post) => post === other || includesPost(post, other)));

/** The first row of each distinct set of posts. */
function different(rows: readonly PlanRow[]): PlanRow[] {
  const kept: PlanRow[] = [];
  // Rows with the same text share one parsed object.
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
