import type { PlanWrite } from '../core/checks/fixes';
import type { AccountedRow } from '../core/plan/model/accounted-rows';
import type { Grid } from '../core/plan/cells/grid';
import type { HeaderWords } from '../core/plan/header/header';
import type { Plan } from '../core/plan/model/plan';
import type { SettingsChange, Waiver } from '../core/settings/settings';
import type { Failure } from '../excel/command/failure';
import type { ProblemLine } from '../excel/problems/problem-table';
import type { PlanPlace, RowPlace, WorkbookReading } from '../excel/plan/reading';
import type { Edit, SelectedCell } from '../excel/events';
import type { SettingsPlace } from '../excel/settings/show-settings';
import type { Undoable, WriteReport } from '../excel/command/write-report';

export type { ProblemLine };

/** Everything the pane asks of Excel. It gets them as functions, so that it can be shown without Excel. */
export interface WorkbookOperations {
  /** Finds and reads the plan with the workbook's settings, in two syncs. */
  readonly read: () => Promise<WorkbookReading>;
  /** Remembers in the workbook which of several tables is the plan. */
  readonly choosePlan: (place: PlanPlace) => Promise<void>;
  /** Selects a cell of a row, or the row's first one; `false` if the row is no longer there. */
  readonly select: (row: RowPlace, column: string | null) => Promise<boolean>;
  /** Selects a row that was not taken for a conference; `false` if it is no longer there. */
  readonly selectAside: (place: PlanPlace, plan: Plan, row: AccountedRow) => Promise<boolean>;

  /** Writes accepted fixes and suggestions; a cell that no longer says what was checked is left alone. */
  readonly applyWrites: (
    place: PlanPlace,
    plan: Plan,
    writes: readonly PlanWrite[],
  ) => Promise<WriteReport>;
  /** Gives a row that was copied with its 计划编号 one of its own. */
  readonly renewId: (row: RowPlace) => Promise<WriteReport>;
  /** Turns a pasted range into the Excel table 计划表, in place, keeping a copy of the sheet. */
  readonly convert: (place: PlanPlace, plan: Plan) => Promise<WriteReport>;
  /** Puts a plan from elsewhere on a sheet of its own. */
  readonly insertPlan: (
    name: string,
    grid: Grid,
    headerWords?: HeaderWords,
  ) => Promise<WriteReport>;
  /** Writes 校验结果 by row key, adding the columns that are missing, and the colours that read it. */
  readonly mark: (
    place: PlanPlace,
    plan: Plan,
    results: ReadonlyMap<string, string>,
  ) => Promise<WriteReport>;
  readonly clearMarks: (place: PlanPlace, plan: Plan) => Promise<WriteReport>;
  /** Rewrites the sheet 校验问题. */
  readonly listProblems: (title: string, lines: readonly ProblemLine[]) => Promise<WriteReport>;

  /** Changes rows of the settings tables, making sheets and tables that are missing. */
  readonly changeSettings: (
    changes: readonly SettingsChange[],
    /** What a table that is missing begins with depends on it: departments, year. */
    plan: Plan | null,
  ) => Promise<WriteReport>;
  /** Shows a place in a settings table; `false` if the table is not there. */
  readonly showSettings: (place: SettingsPlace) => Promise<boolean>;
  /** Stores waivers, giving the rows of the plan their 计划编号 first where they have none. */
  readonly waive: (
    place: PlanPlace,
    plan: Plan,
    waivers: readonly Waiver[],
  ) => Promise<WriteReport>;

  /** What 撤销上次写入 would take back; `null` if there is nothing. */
  readonly lastWrite: () => Undoable | null;
  readonly undo: () => Promise<WriteReport>;

  readonly followEdits: (edited: (edit: Edit) => void) => Promise<() => Promise<void>>;
  readonly followSelection: (
    selected: (cell: SelectedCell) => void,
  ) => Promise<() => Promise<void>>;
  readonly failureOf: (error: unknown) => Failure;
}
