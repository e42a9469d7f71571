import type { DepartmentAssessment } from './assess-department';

/** Its rank; equal scores share one, `null` without a score or after a veto. */
export interface Ranked {
  readonly rank: number | null;
}

/** A department with its rank. */
export type RankedDepartment = DepartmentAssessment & Ranked;

/** Departments with a rank first, then those without a score, vetoed ones last. */
const placeOf = ({ veto, score }: DepartmentAssessment): number =>
  veto ? 2 : score === null ? 1 : 0;

/** By score, then by conferences held by their deadline, then by C7; otherwise in the given order. */
const inOrder = (a: DepartmentAssessment, b: DepartmentAssessment): number =>
  placeOf(a) - placeOf(b) ||
  (b.score ?? 0) - (a.score ?? 0) ||
  b.onTime - a.onTime ||
  b.record - a.record;

/** Ranks departments, given in the order in which equal ones are to stand: in a plan, that of their first appearance. */
export function rank<T extends DepartmentAssessment>(departments: readonly T[]): (T & Ranked)[] {
  const ordered = [...departments].sort(inOrder);
  let shared: { score: number; rank: number } | null = null;
  return ordered.map((department, i) => {
    if (placeOf(department) > 0 || department.score === null) return { ...department, rank: null };
    if (shared?.score !== department.score) shared = { score: department.score, rank: i + 1 };
    return { ...department, rank: shared.rank };
  });
}
