import type { PlainDate } from '../../calendar/plain-date';
import type { DepartmentMatch } from '../units/department';
import type { Directory } from '../units/directory';
import type { SeenCell } from '../cells/grid';
import type { ColumnKey, HeaderWords } from '../header/header';
import type { YearSpan } from '../timing/plan-years';
import type { Spokesperson } from '../people/spokesperson';
import type { Timing } from '../timing/timing';
import type { Topic } from '../topic/topic';
import type { TrackingPlaces } from '../tracking-columns/tracking-columns';
import type { TrackingCells } from '../tracking-columns/tracking-cells';

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
  /** Its cells in their order; a blank row may still hold the number of a row that never came. */
  readonly text: string;
}

/** What a row with content is taken for when it is no conference. */
export type AsideKind =
  | 'title'
  | 'header'
  | 'groupHeading'
  | 'subtotal'
  | 'note'
  | 'example'
  | 'continuation'
  | 'pageFurniture'
  | 'otherTable'
  | 'notRead';

/** A row of the grid with content that is neither a conference nor in the way of one. */
export interface AsideRow {
  readonly kind: AsideKind;
  readonly gridRow: number;
  /** Index of the plan row above it; 0 above the first. */
  readonly after: number;
  /** Its cells in their order, as people see them. */
  readonly text: string;
  /** It may well be a conference after all: a person has to look. */
  readonly isDoubtful: boolean;
}

/** A column whose blank cells were read as the cell above them. */
export interface FilledColumn {
  readonly key: ColumnKey;
  readonly count: number;
}

/** A column of the table by its place in the grid. */
export interface PlanColumn {
  readonly column: number;
  readonly header: string;
}

/** Whether a plan is about a year: its own, or one of the two that it reaches over. */
export const isYearOf = ({ year, span }: Pick<Plan, 'year' | 'span'>, other: number): boolean =>
  other === year || other === span?.first || other === span?.last;

/** The plan as read from one table. */
export interface Plan {
  readonly title: string | null;
  /** The plan year; `null` where neither title, settings nor cells give one. */
  readonly year: number | null;
  /** The two years that the plan reaches over, `year` being the second; `null` for a plan of one year. */
  readonly span: YearSpan | null;
  readonly issued: PlainDate | null;
  readonly headerRow: number;
  /** Header texts by column of the grid. */
  readonly headers: readonly string[];
  readonly columns: Readonly<Partial<Record<ColumnKey, PlanColumn>>>;
  /** The tracking columns that the table has. */
  readonly trackingColumns: TrackingPlaces;
  readonly rows: readonly PlanRow[];
  /** Rows inside the table that are in the way, and may be removed. */
  readonly skipped: readonly SkippedRow[];
  /** Every other row with content of the area that was read, and what it was taken for. */
  readonly asides: readonly AsideRow[];
  /** Columns whose blank cells were read as the cell above them. */
  readonly filled: readonly FilledColumn[];
  readonly directory: Directory;
  /** Header words of the office's own with which it was read. */
  readonly headerWords: HeaderWords;
}
