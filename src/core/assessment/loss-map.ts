import { groupBy } from '../group-by';
import type { Assessment } from './assess-plan';
import type { RowAssessment } from './assess-row';
import { CRITERIA, type CriterionCode } from './criteria';
import { roundHalfUp } from './round';
import type { Scheme } from './scheme';

/** What the scored conferences of a department lose by a criterion. */
export interface LossCell {
  readonly code: CriterionCode;
  /** Mean over the conferences to which the criterion applies, one decimal; `null` where it applies to none. */
  readonly points: number | null;
  /** The mean as a share of the criterion's points, 0 to 1. */
  readonly share: number;
  /** The conferences that lose points, in the order of the plan. */
  readonly rows: readonly RowAssessment[];
}

/** A department with its cells in the order of the criteria. */
export interface LossLine {
  readonly department: string;
  readonly cells: readonly LossCell[];
}

function cellOf(code: CriterionCode, full: number, rows: readonly RowAssessment[]): LossCell {
  const applicable = rows.filter(({ criteria }) => criteria[code] !== null);
  const lost = applicable.map((row) => full - (row.criteria[code] ?? full));
  if (lost.length === 0) return { code, points: null, share: 0, rows: [] };
  const mean = lost.reduce((sum, points) => sum + points, 0) / lost.length;
  return {
    code,
    points: roundHalfUp(mean, 1),
    share: full === 0 ? 0 : mean / full,
    rows: applicable.filter((_, at) => (lost[at] ?? 0) > 0),
  };
}

/** Where the departments lose their points, in the order of their ranks; those without a scored conference are left out. */
export function lossMap({ rows, departments }: Assessment, { points }: Scheme): LossLine[] {
  const scored = groupBy(
    rows.filter(({ state }) => state === '计分'),
    ({ department }) => department,
  );
  return departments.flatMap(({ department }) => {
    const own = scored.get(department);
    if (!own) return [];
    const cells = CRITERIA.map(({ code }) => cellOf(code, points[code], own));
    return [{ department, cells }];
  });
}
