import type { Loss } from '../../../core/assessment/assess-row';
import { CRITERIA, type CriterionCode } from '../../../core/assessment/criteria';
import type { PlainDate } from '../../../core/calendar/plain-date';
import type { PlanRow } from '../../../core/plan/model/plan';
import type {
  TrackingColumn,
  TrackingPlaces,
} from '../../../core/plan/tracking-columns/tracking-columns';
import { deadlineOf } from '../../../core/tracking/deadline';
import { isDateColumn } from '../../../core/tracking/forms/form';
import { dateOf } from '../../../core/plan/tracking-columns/tracking-cells';

/** The content of an evidence cell, and whether it counts. */
export interface Evidence {
  readonly column: TrackingColumn;
  /** The cell's text, dates as `YYYY-MM-DD`; empty for an empty cell. */
  readonly content: string;
  /** `later`: dated after the as-of date; `noDate`: text where a day belongs; `noColumn`: the table lacks it. */
  readonly doubt: 'later' | 'noDate' | 'noColumn' | null;
}

/** A row, and what decides whether its cells count. */
interface RowFacts {
  readonly row: PlanRow;
  /** The tracking columns that the table has. */
  readonly places: TrackingPlaces;
  readonly asOf: PlainDate;
}

function evidenceIn(column: TrackingColumn, { row, places, asOf }: RowFacts): Evidence {
  // Computed here, since the formula in the cell may not have been calculated yet.
  if (column === '截止日期') return { column, content: deadlineOf(row) ?? '', doubt: null };
  if (places[column] === undefined) return { column, content: '', doubt: 'noColumn' };
  const cell = row.tracking?.cells[column];
  if (!cell || cell.text === '') return { column, content: '', doubt: null };
  if (!isDateColumn(column)) return { column, content: cell.text, doubt: null };
  const date = dateOf(cell);
  if (date === null) return { column, content: cell.text, doubt: 'noDate' };
  return { column, content: date, doubt: date > asOf ? 'later' : null };
}

/** The cells that decided a criterion, starting with the one that cost points. */
export function evidenceOf(
  code: CriterionCode,
  loss: Loss | undefined,
  facts: RowFacts,
): Evidence[] {
  const columns: readonly TrackingColumn[] =
    CRITERIA.find((criterion) => criterion.code === code)?.evidence ?? [];
  const first = columns.filter((column) => column === loss?.column);
  const others = columns.filter((column) => column !== loss?.column);
  return [...first, ...others].map((column) => evidenceIn(column, facts));
}
