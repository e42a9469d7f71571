import type { PlanWrite } from '../../core/checks/fixes';
import type { AccountedRow } from '../../core/plan/model/accounted-rows';
import type { Grid } from '../../core/plan/cells/grid';
import type { HeaderWords } from '../../core/plan/header/header';
import type { Plan } from '../../core/plan/model/plan';
import type { SettingsChange, Waiver } from '../../core/settings/settings';
import type { LookAlike } from '../../core/tracking/look-alike-columns';
import type { Failure } from '../../excel/command/failure';
import type { ProblemLine } from '../../excel/problems/problem-table';
import type { PlanPlace, RowPlace, WorkbookReading } from '../../excel/plan/reading';
import type { Awaited } from '../../excel/command/session';
import type { Edit, SelectedCell } from '../../excel/events';
import type { SettingsPlace } from '../../excel/settings/show-settings';
import type {
  LostUndo,
  Undoable,
  UndoableWrite,
  WriteReport,
} from '../../excel/command/write-report';

export type { ProblemLine };

/** The operations on the workbook that the pane needs, passed in so that it can be shown without Excel. */
export interface WorkbookOperations {
  /** Finds and reads the plan with the workbook's settings, in two syncs. @param keepsUndo leaves Excel's undo list alone */
  readonly read: (keepsUndo?: boolean) => Promise<WorkbookReading>;
  /** Stores in the workbook which of several tables is the plan. */
  readonly choosePlan: (place: PlanPlace) => Promise<void>;
  /** Selects a cell of a row, or its first one; `false` if the row no longer exists. */
  readonly select: (row: RowPlace, column: string | null) => Promise<boolean>;
  /** Selects a row that is no conference; `false` if it no longer exists. */
  readonly selectAside: (place: PlanPlace, plan: Plan, row: AccountedRow) => Promise<boolean>;

  /** Writes accepted fixes and suggestions; a cell that has changed since the check is left alone. */
  readonly applyWrites: (
    place: PlanPlace,
    plan: Plan,
    writes: readonly PlanWrite[],
  ) => Promise<WriteReport>;
  /** Gives a row whose 计划编号 was copied with it a new one. */
  readonly renewId: (row: RowPlace) => Promise<WriteReport>;
  /** Converts a pasted range into the Excel table 计划表, in place, keeping a copy of the sheet. */
  readonly convert: (place: PlanPlace, plan: Plan) => Promise<WriteReport>;
  /** Inserts an imported plan on a new sheet. */
  readonly insertPlan: (
    name: string,
    grid: Grid,
    headerWords?: HeaderWords,
  ) => Promise<WriteReport>;
  /** Writes 校验结果 by row key, adding missing columns and the conditional formats that depend on them. */
  readonly mark: (
    place: PlanPlace,
    plan: Plan,
    results: ReadonlyMap<string, string>,
  ) => Promise<WriteReport>;
  readonly clearMarks: (place: PlanPlace, plan: Plan) => Promise<WriteReport>;
  /** Rewrites the sheet 校验问题. */
  readonly listProblems: (title: string, lines: readonly ProblemLine[]) => Promise<WriteReport>;

  /** Changes rows of the settings tables, creating missing sheets and tables. */
  readonly changeSettings: (
    changes: readonly SettingsChange[],
    /** The initial content of a missing table depends on it: departments, year. */
    plan: Plan | null,
  ) => Promise<WriteReport>;
  /** Shows a place in a settings table; `false` if the table does not exist. */
  readonly showSettings: (place: SettingsPlace) => Promise<boolean>;
  /** Stores waivers; rows without 计划编号 get one first. */
  readonly waive: (
    place: PlanPlace,
    plan: Plan,
    waivers: readonly Waiver[],
  ) => Promise<WriteReport>;

  /** The write that 撤销上次写入 would undo; `null` if there is none. */
  readonly lastWrite: () => Undoable | null;
  readonly undo: () => Promise<WriteReport>;
  /** The writes that undo reverts one after another, the last one first. */
  readonly history: () => readonly UndoableWrite[];
  /** Why the last write of an earlier pane cannot be undone; `null` if it can be, or there is none. */
  readonly lostUndo: () => LostUndo | null;
  /** Ends the running command before its next sync. */
  readonly stop: () => void;

  /** The command whose sync Excel has not answered yet; `null` if there is none. */
  readonly awaited: () => Awaited | null;
  /** Stops waiting for it: it fails, and the commands behind it run. */
  readonly giveUp: () => void;

  readonly followEdits: (edited: (edit: Edit) => void) => Promise<() => Promise<void>>;
  readonly followSelection: (
    selected: (cell: SelectedCell) => void,
  ) => Promise<() => Promise<void>>;
  readonly failureOf: (error: unknown) => Failure;
}

/** What makes and repairs the tracking columns. */
export interface ColumnOperations {
  /** Adds the tracking columns that the plan's table lacks, and repairs what a deletion has broken. */
  readonly addTrackingColumns: (
    place: PlanPlace,
    plan: Plan,
    /** Columns of the office's own that are to be renamed to tracking columns. */
    adopted: readonly LookAlike[],
  ) => Promise<WriteReport>;
}
