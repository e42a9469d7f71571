import type { Plan, PlanRow } from '../plan/plan';
import type { TrackingColumn } from '../plan/tracking-columns';
import { missingEvidence } from '../tracking/missing-evidence';
import { assessPlan, type AssessmentOptions } from './assess-plan';
import type { Loss, RowAssessment } from './assess-row';
import { CRITERIA } from './criteria';

/** What the scheme makes of a conference as a form has it. */
export interface ScorePreview {
  readonly result: RowAssessment;
  /** Losses that no cell still empty can change. */
  readonly lost: readonly Loss[];
  /** Cells that are still empty and on which points hang; none before the conference is held. */
  readonly missing: readonly TrackingColumn[];
  /** Points that these cells can still bring at most. */
  readonly open: number;
}

const sum = (losses: readonly Loss[]): number =>
  losses.reduce((total, { points }) => total + points, 0);

/**
 * Scores one row as it will be, by the very engine that scores the plan: decisions of the office count as they do there.
 * @param row as it will be
 * @returns `null` for a plan without the column 召开日期
 */
export function previewScore(
  plan: Plan,
  row: PlanRow,
  options: Omit<AssessmentOptions, 'unplanned'>,
): ScorePreview | null {
  const result = assessPlan({ ...plan, rows: [row] }, options)?.rows[0];
  if (!result) return null;
  const empty = missingEvidence(row, options.asOf).flatMap(({ column, kind }) =>
    kind === 'empty' ? [column] : [],
  );
  const evidenceOf = ({ code }: Loss): readonly TrackingColumn[] =>
    CRITERIA.find((criterion) => criterion.code === code)?.evidence ?? [];
  const open = result.losses.filter((loss) =>
    evidenceOf(loss).some((column) => empty.includes(column)),
  );
  const asked = new Set(open.flatMap(evidenceOf));
  return {
    result,
    lost: result.losses.filter((loss) => !open.includes(loss)),
    missing: empty.filter((column) => asked.has(column)),
    open: sum(open),
  };
}
