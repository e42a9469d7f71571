import type { DepartmentMatch } from '../../../plan/units/department';
import {
  bodyKey,
  familyOf,
  unitKey,
  type Directory,
  type DirectoryEntry,
} from '../../../plan/units/directory';
import type { PlanRow } from '../../../plan/model/plan';
import { defineRule } from '../../rule';
import type { RuleContext } from '../../rule';

/** Whether an entry is the one that an unlisted department is part of: 交警大队, 公安局交警大队. */
function isWhole(
  entry: DirectoryEntry,
  { wording }: DepartmentMatch,
  directory: Directory,
): boolean {
  const parents = directory.startingWith(wording);
  return (
    parents.some((parent) => familyOf(parent) === familyOf(entry)) ||
    (entry.subordinates ?? []).some((name) => unitKey(wording).endsWith(unitKey(name)))
  );
}

/** Whether a unit is the row's department, belongs to it or has its name as a part. */
function isOwn(
  unit: string,
  { department }: PlanRow,
  named: readonly DirectoryEntry[],
  directory: Directory,
): boolean {
  if (!department) return true;
  const { entry } = department;
  if (!entry) {
    const isNamed = bodyKey(unit).includes(bodyKey(department.wording));
    return isNamed || named.some((other) => isWhole(other, department, directory));
  }
  if (named.some((other) => familyOf(other) === familyOf(entry))) return true;
  return (entry.subordinates ?? []).some((subordinate) =>
    unitKey(unit).includes(unitKey(subordinate)),
  );
}

export default defineRule({
  id: 'spokesperson/other-department',
  level: 'warning',
  column: 'spokesperson',
  scope: 'row',
  check(row: PlanRow, { plan: { directory } }: RuleContext, report) {
    if (!row.person || !row.department || row.department.several.length > 0) return;
    const units = row.person.units.map((unit) => ({ unit, named: directory.startingWith(unit) }));
    // A person with further posts elsewhere still speaks for the department.
    if (units.some(({ unit, named }) => isOwn(unit, row, named, directory))) return;
    const other = units.find(({ named }) => named.length > 0);
    if (other)
      report({
        data: {
          unit: other.unit,
          other: other.named[0]?.short ?? '',
          department: row.department.wording,
        },
      });
  },
});
