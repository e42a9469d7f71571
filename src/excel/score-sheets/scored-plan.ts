import type { AssessmentOptions } from '../../core/assessment/assess-plan';
import type { PlainDate } from '../../core/calendar/plain-date';
import type { Plan, PlanRow } from '../../core/plan/plan';
import { missingColumns } from '../../core/plan/tracking-columns';
import { completeYear } from '../../core/settings/editing/changes';
import { readSettings } from '../../core/settings/reading/read-settings';
import type { Settings, SettingsChange, SettingsProblem } from '../../core/settings/settings';
import { assessingWith } from '../../core/settings/use-settings';
import { wordChanges } from '../../core/settings/words/word-rows';
import type { PlanHeaders } from '../../core/workbook-contract/detail-cells';
import type { SettingsTableName } from '../../core/workbook-contract/settings-tables';
import { Refusal } from '../command/failure';
import { idsFor } from '../plan/plan-ids';
import type { ResolvedPlan } from '../plan/resolve-plan';
import { tablesOf, type SettingsState } from '../settings/settings-state';

/** The tables and names that the formulas of the score sheets read. */
export const READ_BY_SCORES: readonly SettingsTableName[] = [
  '参数表',
  '评分项表',
  '等级表',
  '加扣分表',
  '名录表',
  '节假日表',
  '姓名词表',
  '时间词表',
  '计划外表',
];

/** A plan that can be scored, as it is on the sheet now. */
export interface ScoredPlan {
  /** Every row has its 计划编号. */
  readonly plan: Plan;
  /** Ids that rows had to be given. */
  readonly ids: ReadonlyMap<PlanRow, string>;
  readonly headers: PlanHeaders;
}

/** The headers by which formulas read the plan, as they stand in the sheet. */
export function planHeaders({ now: { plan, place } }: ResolvedPlan): PlanHeaders {
  const header = (key: keyof Plan['columns']): string | null => {
    const at = plan.columns[key]?.column;
    return at === undefined ? null : (plan.headers[at] ?? null);
  };
  return {
    table: place.table ?? '',
    department: header('department'),
    topic: header('topic'),
    spokesperson: header('spokesperson'),
  };
}

/**
 * The plan as the score sheets will find it.
 * @throws Refusal where it is no Excel table, or lacks tracking columns: formulas need both
 */
export function scoredPlan(found: ResolvedPlan, issued: Set<string>): ScoredPlan {
  const { plan, place } = found.now;
  if (place.table === null || missingColumns(plan.trackingColumns).length > 0) {
    throw new Refusal('TrackingColumnsMissing');
  }
  const ids = idsFor(plan, issued);
  const rows = plan.rows.map((row) => ({ ...row, id: row.id ?? ids.get(row) ?? null }));
  return { plan: { ...plan, rows }, ids, headers: planHeaders(found) };
}

/** The settings by which scores are made, and what has to be written before formulas can read them. */
export interface ScoreSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
  readonly options: AssessmentOptions;
  /** Words and holidays that the formulas lack. */
  readonly changes: readonly SettingsChange[];
}

/** @param today stands in for an as-of date that is left empty */
export function scoreSettings(
  state: SettingsState,
  plan: Plan,
  asOf: PlainDate | null,
  today: PlainDate,
): ScoreSettings {
  const tables = tablesOf(state);
  const { settings: standing, problems } = readSettings(tables);
  const settings = { ...standing, asOf: asOf ?? standing.asOf };
  const year = settings.year ?? plan.year;
  // Evidence of a plan reaches into the years beside it; formulas know only the days that the sheet lists.
  const years = year === null ? [] : [year - 1, year, year + 1];
  return {
    settings,
    problems,
    options: assessingWith(settings, today),
    changes: [
      ...wordChanges(tables, plan, year),
      ...years.flatMap((one) => completeYear(settings, one)),
    ],
  };
}
