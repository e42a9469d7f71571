import type { Grid } from '../../core/plan/cells/grid';
import type { Plan } from '../../core/plan/model/plan';
import type { SettingsTableName } from '../../core/workbook-contract/settings-tables';
import type { Settings, SettingsChange, SettingsProblem } from '../../core/settings/settings';

/** Where a plan is in the workbook. Rows and columns of its cells count from `top` and `left`. */
export interface PlanPlace {
  readonly sheet: string;
  /** Excel's id of the sheet, which does not change when the sheet is renamed. */
  readonly sheetId: string;
  /** Name of the Excel table; `null` for a plain range. */
  readonly table: string | null;
  readonly tableId: string | null;
  readonly top: number;
  readonly left: number;
}

/** A row of a plan as it was read. */
export interface RowPlace {
  readonly place: PlanPlace;
  readonly plan: Plan;
  /** The row's key. */
  readonly row: string;
}

/** A table or range that can be read as a plan. */
export interface Candidate {
  readonly place: PlanPlace;
  readonly title: string | null;
  /** How many conferences it has. */
  readonly rows: number;
}

export interface FoundPlan {
  readonly plan: Plan;
  readonly place: PlanPlace;
  readonly isProtected: boolean;
  /** Whether rows are hidden, by a filter or by hand. */
  readonly isFiltered: boolean;
  /** Whether 校验结果 has content. */
  readonly isMarked: boolean;
}

/** The result of reading the workbook. */
export interface WorkbookReading {
  /** `null` when there is no plan, or several and none was chosen yet. */
  readonly found: FoundPlan | null;
  readonly candidates: readonly Candidate[];
  /** Names of the sheets that were searched. */
  readonly sheets: readonly string[];
  /** Names of the sheets that are too large to be searched. */
  readonly passedOver: readonly string[];
  /** Ids of sheets that the reading does not depend on: neither a plan nor a settings table is on them. */
  readonly unrelated: readonly string[];
  /** If there is no plan: the first sheet with a table that may be one but has unknown headers. */
  readonly unknown: { readonly sheet: string; readonly grid: Grid } | null;
  readonly settings: Settings;
  /** Unusable rows of the settings tables; defaults are used instead. */
  readonly problems: readonly SettingsProblem[];
  /** Settings tables that the plan's formulas read, and that are not there any more. */
  readonly absent: readonly SettingsTableName[];
  /** Wordings of the plan that the word tables lack, as lines to be added. */
  readonly unread: readonly SettingsChange[];
}
