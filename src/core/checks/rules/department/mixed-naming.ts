import type { DepartmentMatch } from '../../../plan/units/department';
import { unitKey } from '../../../plan/units/directory';
import type { PlanRow } from '../../../plan/model/plan';
import { byDepartment } from '../../facts/group-keys';
import { defineRule } from '../../rule';

/** Wordings by number of rows, the most frequent first; ties go to the directory's short name, then to the first used. */
function usesOf(rows: readonly PlanRow[]): { match: DepartmentMatch; uses: number }[] {
  const counts = new Map<DepartmentMatch, number>();
  for (const { department } of rows) {
    if (department) counts.set(department, (counts.get(department) ?? 0) + 1);
  }
  const isShort = ({ entry, wording, name }: DepartmentMatch): boolean =>
    entry !== null && wording === name;
  return Array.from(counts, ([match, uses]) => ({
    match,
    uses: uses + (isShort(match) ? 0.5 : 0),
  }));
}

export default defineRule({
  id: 'department/mixed-naming',
  level: 'info',
  column: 'department',
  scope: 'group',
  key: byDepartment,
  check(rows, _context, report) {
    const uses = usesOf(rows);
    const usual = uses.sort((a, b) => b.uses - a.uses)[0]?.match.wording ?? '';
    const unusual = new Set(
      uses.map(({ match }) => match).filter(({ wording }) => unitKey(wording) !== unitKey(usual)),
    );
    for (const row of rows) {
      if (!row.department || !unusual.has(row.department)) continue;
      const { wording, name } = row.department;
      const names = new Set([usual, name].filter((other) => other !== wording));
      report(row, {
        data: { wording, usual },
        suggestions: Array.from(names, (text) => ({ kind: 'replace' as const, text })),
      });
    }
  },
});
