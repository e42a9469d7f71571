import type { DepartmentMatch } from '../../../plan/units/department';
import {
  bodyKey,
  familyOf,
  unitKey,
  type Directory,
  type DirectoryEntry,
} from '../../../plan/units/directory';
import { defineRule } from '../../rule';

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
  department: DepartmentMatch,
  named: readonly DirectoryEntry[],
  directory: Directory,
): boolean {
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
  check({ person, department }, { plan: { directory } }, report) {
    if (!person || !department || department.several.length > 0) return;
    const units = person.units.map((unit) => ({ unit, named: directory.startingWith(unit) }));
    // A person with further posts elsewhere still speaks for the department.
    if (units.some(({ unit, named }) => isOwn(unit, department, named, directory))) return;
    const [other] = units.flatMap(({ unit, named: [entry] }) =>
      entry ? [{ unit, other: entry.short }] : [],
    );
    if (other) report({ data: { ...other, department: department.wording } });
  },
});
