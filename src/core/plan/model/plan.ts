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
  /** Identifies the row within one reading: its 计划编号, else its position. */
  readonly key: string;
  /** Counts plan rows from 1. */
  readonly index: number;
  /** Row of the grid, from 0. */
  readonly gridRow: number;
  /** Counts the parts of a table that have a heading and a numbering of their own. */
  readonly section: number;
  /** 计划编号, once the workbook gives them. */
  readonly id: string | null;
  readonly cells: Readonly<Record<ColumnKey, SeenCell>>;
  readonly extras: readonly ExtraCell[];
  readonly department: DepartmentMatch | null;
  readonly timing: Timing;
  readonly topic: Topic | null;
  readonly person: Spokesperson | null;
  /** Its tracking cells; `null` in a table without tracking columns. */
  readonly tracking: TrackingCells | null;
}

/** A row of the grid inside the table that is no conference. */
export interface SkippedRow {
  readonly kind: 'blankRow' | 'repeatedHeader';
  readonly gridRow: number;
  /** Index of the plan row above it. */
  readonly after: number;
  /** The texts of its cells, in order; a blank row may still contain a number. */
  readonly text: string;
}

/** How a row with content is classified that is no conference. */
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

/** A row with content that is neither a conference nor skipped. */
export interface AsideRow {
  readonly kind: AsideKind;
  readonly gridRow: number;
  /** Index of the plan row above it; 0 above the first. */
  readonly after: number;
  /** The texts of its cells, in order. */
  readonly text: string;
  /** May be a conference after all; reported for a person to check. */
  readonly isDoubtful: boolean;
}

/** A column whose blank cells were read as the cell above them. */
export interface FilledColumn {
  readonly key: ColumnKey;
  readonly count: number;
}

/** A column of the table by its position in the grid. */
export interface PlanColumn {
  readonly column: number;
  readonly header: string;
}

/** Whether a plan is about a year: its own, or one of those that it covers. */
export const isYearOf = ({ year, span }: Pick<Plan, 'year' | 'span'>, other: number): boolean =>
  other === year || (span !== null && other >= span.first && other <= span.last);

/** The plan as read from one table. */
export interface Plan {
  readonly title: string | null;
  /** The plan year; `null` if neither title, settings nor cells name one. */
  readonly year: number | null;
  /** The years that the plan covers, `year` being the last; `null` for a plan of one year. */
  readonly span: YearSpan | null;
  readonly issued: PlainDate | null;
  readonly headerRow: number;
  /** Header texts by column of the grid. */
  readonly headers: readonly string[];
  readonly columns: Readonly<Partial<Record<ColumnKey, PlanColumn>>>;
  /** The tracking columns that the table has. */
  readonly trackingColumns: TrackingPlaces;
  readonly rows: readonly PlanRow[];
  /** Rows that interrupt the table and may be removed. */
  readonly skipped: readonly SkippedRow[];
  /** All other rows with content in the area that was read, with their classification. */
  readonly asides: readonly AsideRow[];
  /** Columns whose blank cells were read as the cell above them. */
  readonly filled: readonly FilledColumn[];
  readonly directory: Directory;
  /** The office's own header words with which the plan was read. */
  readonly headerWords: HeaderWords;
}
