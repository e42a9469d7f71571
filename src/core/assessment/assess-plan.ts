import { groupBy } from '../group-by';
import type { PlainDate } from '../calendar/plain-date';
import type { Plan } from '../plan/model/plan';
import { promptnessOf, type Unplanned } from '../tracking/unplanned';
import { decide, type Adjustment, type IgnoredAdjustment } from './adjustments';
import { assessDepartment } from './assess-department';
import { assessRow, type AssessmentContext, type RowAssessment } from './assess-row';
import { rank, type RankedDepartment } from './rank';
import { DEFAULT_SCHEME, type Scheme } from './scheme';

/** Options of an assessment; the settings tables override the defaults. */
export interface AssessmentOptions extends Omit<AssessmentContext, 'scheme'> {
  readonly scheme?: Scheme;
  /** 加扣分表. */
  readonly adjustments?: readonly Adjustment[];
  /** 计划外表. */
  readonly unplanned?: readonly Unplanned[];
}

/** The scores of a plan. */
export interface Assessment {
  /** Version of the scheme. */
  readonly scheme: string;
  readonly asOf: PlainDate;
  /** In the order of the plan. */
  readonly rows: readonly RowAssessment[];
  /** Best first. */
  readonly departments: readonly RankedDepartment[];
  readonly ignored: readonly IgnoredAdjustment[];
}

/** Whether the table has the column without which nothing can be assessed. */
const canAssess = ({ trackingColumns }: Pick<Plan, 'trackingColumns'>): boolean =>
  trackingColumns.召开日期 !== undefined;

/** Counts prompt unplanned conferences by type and department. */
function countPrompt(
  unplanned: readonly Unplanned[],
  { asOf, calendar, scheme }: AssessmentContext,
): (type: Unplanned['type'], department: string) => number {
  const prompt = unplanned.filter(
    (one) => promptnessOf(one, asOf, calendar, scheme.numbers).inTime === true,
  );
  const groups = groupBy(prompt, ({ type, department }) => JSON.stringify([type, department]));
  return (type, department) => groups.get(JSON.stringify([type, department]))?.length ?? 0;
}

/**
 * Scores every conference and every leading department.
 * @returns `null` for a plan without the column 召开日期
 */
export function assessPlan(plan: Plan, options: AssessmentOptions): Assessment | null {
  if (!canAssess(plan)) return null;
  const { asOf, calendar, scheme = DEFAULT_SCHEME, adjustments = [], unplanned = [] } = options;
  const context = { asOf, calendar, scheme };
  const names = new Set(plan.rows.flatMap(({ department }) => department?.name ?? []));
  const ids = new Set(plan.rows.flatMap(({ id }) => id ?? []));
  const decisions = decide(adjustments, names, ids);
  const rows = plan.rows.flatMap((row) =>
    row.tracking ? [assessRow(row, row.tracking, decisions.untrue.has(row.id ?? ''), context)] : [],
  );
  const promptly = countPrompt(unplanned, context);
  const byDepartment = groupBy(rows, ({ department }) => department);
  const departments = Array.from(byDepartment, ([department, own]) =>
    assessDepartment(
      {
        department,
        rows: own,
        adjustments: decisions.of(department),
        policies: promptly('政策解读', department),
        emergencies: promptly('突发事件', department),
      },
      scheme,
    ),
  );
  return {
    scheme: scheme.version,
    asOf,
    rows,
    departments: rank(departments),
    ignored: decisions.ignored,
  };
}
