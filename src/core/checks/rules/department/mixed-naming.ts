import { unitKey } from '../../../plan/directory';
import type { PlanRow } from '../../../plan/plan';
import { byDepartment } from '../../group-keys';
import { defineRule } from '../../rule';

/** The wording most rows use; among equals the directory's short name, then the first. */
function usualWording(rows: readonly PlanRow[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { department } of rows) {
    if (department === null) continue;
    const { wording, name, entry } = department;
    const atFirst = entry !== null && wording === name ? 0.5 : 0;
    counts.set(wording, (counts.get(wording) ?? atFirst) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

export default defineRule({
  id: 'department/mixed-naming',
  level: 'info',
  column: 'department',
  scope: 'group',
  key: byDepartment,
  check(rows, _context, report) {
    const usual = usualWording(rows) ?? '';
    for (const row of rows) {
      const { wording = usual, name = usual } = row.department ?? {};
      if (unitKey(wording) === unitKey(usual)) continue;
      const names = new Set([usual, name].filter((other) => other !== wording));
      report(row, {
        data: { wording, usual },
        suggestions: Array.from(names, (text) => ({ kind: 'replace' as const, text })),
      });
    }
  },
});
