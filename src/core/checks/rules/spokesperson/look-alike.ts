import { groupBy } from '../../../group-by';
import { byDepartment } from '../../facts/group-keys';
import { defineRule } from '../../rule';
import { lookAlikes } from '../../facts/look-alikes';
import { withName } from '../../facts/with-name';
import { othersIn } from '../../facts/other-rows';

export default defineRule({
  id: 'spokesperson/look-alike',
  level: 'error',
  column: 'spokesperson',
  scope: 'group',
  key: byDepartment,
  check(rows, _context, report) {
    const byName = groupBy(rows, ({ person, cells }) =>
      cells.spokesperson.covered ? null : (person?.name ?? null),
    );
    for (const [name, alike] of lookAlikes(byName.keys())) {
      const others = alike.flatMap((other) => byName.get(other)?.[0] ?? []);
      for (const row of byName.get(name) ?? []) {
        report(row, {
          data: {
            name,
            others: othersIn(others, row).map((other) => ({
              other: { row: other.key },
              name: other.person?.name ?? '',
              posts: other.person?.posts.join('、') ?? '',
            })),
          },
          suggestions: othersIn(others, row).map((other) => ({
            kind: 'replace',
            text: withName(row, other.person?.name ?? name),
          })),
        });
      }
    }
  },
});
