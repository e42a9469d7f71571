import type { PlainDate } from '../calendar/plain-date';
import type { DepartmentMatch } from './department';
import type { Directory } from './directory';
import type { SeenCell } from './grid';
import type { ColumnKey } from './header';
import type { Spokesperson } from './spokesperson';
import type { Timing } from './timing';
import type { Topic } from './topic';
import type { TrackingPlaces } from './tracking-columns';
import type { TrackingCells } from './tracking-cells';

/** A filled cell in a column that the add-in does not know. */
export interface ExtraCell {
  readonly header: string;
  readonly cell: SeenCell;
}

/** One conference of the plan. */
export interface PlanRow {
  /** Names the row within one reading: its 计划编号, else its place. */
  readonly key: string;
  /** Counts plan rows from 1. */
  readonly index: number;
  /** Row of the grid, from 0. */
  readonly gridRow: number;
  /** Counts the parts of a table in which the numbers begin anew under a heading of their own. */
  readonly section: number;
  /** 计划编号, once the workbook gives them. */
  readonly id: string | null;
  readonly cells: Readonly<Record<ColumnKey, SeenCell>>;
  readonly extras: readonly ExtraCell[];
  readonly department: DepartmentMatch | null;
  readonly timing: Timing;
  readonly topic: Topic | null;
  readonly person: Spokesperson | null;
  /** What its tracking columns say; `null` in a table without any. */
  readonly tracking: TrackingCells | null;
}

/** A row of the grid inside the table that is no conference. */
export interface SkippedRow {
  readonly kind: 'blankRow' | 'repeatedHeader';
  readonly gridRow: number;
  /** Index of the plan row above it. */
  readonly after: number;
}

/** A column of the table by its place in the grid. */
export interface PlanColumn {
  readonly column: number;
  readonly header: string;
}

/** The plan as read from one table. */
export interface Plan {
  readonly title: string | null;
  /** The plan year; `null` where neither title, settings nor cells give one. */
  readonly year: number | null;
  readonly issued: PlainDate | null;
  readonly headerRow: number;
  /** Header texts by column of the grid. */
  readonly headers: readonly string[];
  readonly columns: Readonly<Partial<Record<ColumnKey, PlanColumn>>>;
  /** The tracking columns that the table has. */
  readonly trackingColumns: TrackingPlaces;
  readonly rows: readonly PlanRow[];
  readonly skipped: readonly SkippedRow[];
  readonly directory: Directory;
}
