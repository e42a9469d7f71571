import { groupBy } from '../../group-by';
import type { PlanRow } from '../../plan/model/plan';
import { rowNumber } from './row-number';

/**
 * Group keys of rows. Rules with the same key share its groups, which are built once. A merged cell counts only for the
 * row in which it begins.
 */

const joined = (first: string, second: string): string => `${first}\u0000${second}`;

/** Rows of one department, under any of its names. */
export const byDepartment = ({ department }: PlanRow): string | null =>
  department?.several.length === 0 ? department.key : null;

/** Rows with one 序号, in one part of the table. */
export function byNumber(row: PlanRow): string | number | null {
  const number = rowNumber(row);
  return number === null || row.section === 0 ? number : joined(`${row.section}`, `${number}`);
}

/** Rows with one 计划编号. */
export const byId = ({ id }: PlanRow): string | null => id;

/** Rows with one topic, whatever period it names. */
export const byTopic = ({ topic, cells }: PlanRow): string | null =>
  topic && !cells.topic.covered ? topic.key : null;

/** Rows of one person in one department; a name alone may be two people's. */
export const byPerson = ({ department, person, cells }: PlanRow): string | null =>
  department && person?.name && person.names.length === 1 && !cells.spokesperson.covered
    ? joined(department.key, person.name)
    : null;

/** Subgroups of two rows or more by a further key. */
export const partsOf = (
  rows: readonly PlanRow[],
  key: (row: PlanRow) => string | null,
): PlanRow[][] => [...groupBy(rows, key).values()].filter((part) => part.length > 1);
