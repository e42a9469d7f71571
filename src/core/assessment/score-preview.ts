import type { Plan, PlanRow } from '../plan/model/plan';
import type { TrackingColumn } from '../plan/tracking-columns/tracking-columns';
import { missingEvidence } from '../tracking/missing-evidence';
import { assessPlan, type AssessmentOptions } from './assess-plan';
import type { Loss, RowAssessment } from './assess-row';
import { CRITERIA } from './criteria';

/** The score of a conference as a form describes it. */
export interface ScorePreview {
  readonly result: RowAssessment;
  /** Losses that filling empty cells cannot change. */
  readonly lost: readonly Loss[];
  /** Empty cells that cost points; none before the conference is held. */
  readonly missing: readonly TrackingColumn[];
  /** Most points that filling these cells can add. */
  readonly open: number;
}

const sum = (losses: readonly Loss[]): number =>
  losses.reduce((total, { points }) => total + points, 0);

/**
 * Scores one row with the same engine as the plan, decisions of the office included.
 * @param row as it will be after saving
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
  const affected = new Set(open.flatMap(evidenceOf));
  return {
    result,
    lost: result.losses.filter((loss) => !open.includes(loss)),
    missing: empty.filter((column) => affected.has(column)),
    open: sum(open),
  };
}
