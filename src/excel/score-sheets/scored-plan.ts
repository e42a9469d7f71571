import type { AssessmentOptions } from '../../core/assessment/assess-plan';
import type { PlainDate } from '../../core/calendar/plain-date';
import type { Plan, PlanRow } from '../../core/plan/model/plan';
import { missingColumns } from '../../core/plan/tracking-columns/tracking-columns';
import { completeYear } from '../../core/settings/editing/changes';
import { readSettings } from '../../core/settings/reading/read-settings';
import type { Settings, SettingsChange, SettingsProblem } from '../../core/settings/settings';
import { assessingWith } from '../../core/settings/use-settings';
import { wordChanges } from '../../core/settings/words/word-rows';
import type { BoardHeaders } from '../../core/workbook-contract/board-formulas';
import type { SettingsTableName } from '../../core/workbook-contract/settings-tables';
import { Refusal } from '../command/failure';
import { idsFor } from '../plan/plan-ids';
import type { ResolvedPlan } from '../plan/resolve-plan';
import { tablesOf, type SettingsState } from '../settings/tables/settings-state';

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

/** The current plan, ready to be scored. */
export interface ScoredPlan {
  /** Every row has a 计划编号. */
  readonly plan: Plan;
  /** Ids that still have to be written to the sheet. */
  readonly ids: ReadonlyMap<PlanRow, string>;
  readonly headers: BoardHeaders;
}

/** The headers in the sheet by which formulas refer to the plan. */
export function planHeaders({ now: { plan, place } }: ResolvedPlan): BoardHeaders {
  const header = (key: keyof Plan['columns']): string | null => {
    const at = plan.columns[key]?.column;
    return at === undefined ? null : (plan.headers[at] ?? null);
  };
  return {
    table: place.table ?? '',
    department: header('department'),
    timing: header('timing'),
    topic: header('topic'),
    spokesperson: header('spokesperson'),
  };
}

/**
 * The plan as the score formulas will see it.
 * @throws Refusal if it is not an Excel table or lacks tracking columns, which the formulas need
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

/** The settings for scoring, and the changes to write before formulas can use them. */
export interface ScoreSettings {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
  readonly options: AssessmentOptions;
  /** Words and holidays that the settings tables lack. */
  readonly changes: readonly SettingsChange[];
}

/** @param today used if no as-of date is set */
export function scoreSettings(
  state: SettingsState,
  plan: Plan,
  asOf: PlainDate | null,
  today: PlainDate,
): ScoreSettings {
  const tables = tablesOf(state);
  const { settings: current, problems } = readSettings(tables);
  const settings = { ...current, asOf: asOf ?? current.asOf };
  const year = settings.year ?? plan.year;
  // Dates of a plan reach into the neighbouring years, and formulas only know the holidays listed in the sheet.
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
