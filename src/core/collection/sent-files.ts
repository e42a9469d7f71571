import type { Grid } from '../plan/cells/grid';
import type { Plan, PlanRow } from '../plan/model/plan';
import type { DepartmentMatch } from '../plan/units/department';

/** A plan table of a file that a unit sent. */
export interface SentTable {
  readonly plan: Plan;
  readonly grid: Grid;
  /** `null` in a file without sheets. */
  readonly sheet: string | null;
}

/** A file that a unit sent. */
export interface SentFile {
  /** Its name without folder, or with the folder below the one that was chosen. */
  readonly name: string;
  readonly tables: readonly SentTable[];
}

/** Where a row was sent. */
export interface Source {
  readonly file: string;
  readonly sheet: string | null;
  /** Row of the sheet, or line of the text, from 1. */
  readonly line: number;
}

/** A conference as a unit sent it. */
export interface SentRow {
  readonly source: Source;
  readonly plan: Plan;
  readonly row: PlanRow;
  /** The unit as it is written in the collected plan; blank if nothing names it. */
  readonly unit: string;
  /** What names the unit; `null` if nothing does. */
  readonly unitFrom: 'cell' | 'page' | 'fileName' | null;
  readonly department: DepartmentMatch | null;
}
