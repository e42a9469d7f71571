import type { Adjustment, IgnoredAdjustment } from '../../core/assessment/adjustments';
import { assessPlan, type Assessment } from '../../core/assessment/assess-plan';
import type { RowAssessment } from '../../core/assessment/assess-row';
import type { Scheme } from '../../core/assessment/scheme';
import type { PlainDate } from '../../core/calendar/plain-date';
import { groupBy } from '../../core/group-by';
import { departmentNames } from '../../core/plan/model/department-names';
import type { Plan, PlanRow } from '../../core/plan/model/plan';
import type { Settings } from '../../core/settings/settings';
import { assessingWith } from '../../core/settings/use-settings';

/** A line of 加扣分表, with the reason if it does not count. */
export interface DecisionLine {
  readonly adjustment: Adjustment;
  readonly ignored: IgnoredAdjustment['reason'] | null;
}

/** A conference with its score. */
export interface ScoredRow {
  readonly row: PlanRow;
  readonly result: RowAssessment;
}

/** The scores of the plan, prepared for the tab. */
export interface Scoring {
  readonly plan: Plan;
  readonly scheme: Scheme;
  readonly assessment: Assessment;
  /** Names of the departments in the order of the plan. */
  readonly departments: readonly string[];
  /** The conferences of a department, in the order of the plan. */
  readonly conferencesOf: (department: string) => readonly ScoredRow[];
  readonly decisions: readonly DecisionLine[];
  /** Number of conferences without a department. */
  readonly unassigned: number;
}

/** Scores the plan under these settings; `null` for a plan without tracking columns. */
export function scoringOf(plan: Plan, settings: Settings, asOf: PlainDate): Scoring | null {
  const { scheme, adjustments } = settings;
  const assessment = assessPlan(plan, { ...assessingWith(settings, asOf), asOf });
  if (!assessment) return null;
  const results = new Map(assessment.rows.map((result) => [result.key, result]));
  const scored = plan.rows.flatMap((row): ScoredRow[] => {
    const result = results.get(row.key);
    return result ? [{ row, result }] : [];
  });
  const groups = groupBy(scored, ({ result }) => result.department);
  const ignored = new Map(assessment.ignored.map(({ line, reason }) => [line, reason]));
  return {
    plan,
    scheme,
    assessment,
    departments: departmentNames(plan),
    conferencesOf: (department) => groups.get(department) ?? [],
    decisions: adjustments.map((adjustment, line) => ({
      adjustment,
      ignored: ignored.get(line) ?? null,
    })),
    unassigned: scored.filter(({ result }) => result.department === null).length,
  };
}
