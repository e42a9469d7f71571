import { parsePlainDate, type PlainDate } from '../../calendar/plain-date';
import { serialOfDate } from '../../calendar/excel-serial';
import { cellReaders, readTiming } from '../../plan/rows/cell-readers';
import { textCell, type Cell, type SeenCell } from '../../plan/cells/grid';
import type { Plan, PlanRow } from '../../plan/model/plan';
import { parseTiming, windowOf } from '../../plan/timing/timing';
import { isExactDay } from '../../plan/timing/window';
import { DATE_COLUMNS, type TrackingColumn } from '../../plan/tracking-columns/tracking-columns';
import { readTrackingCells } from '../../plan/tracking-columns/tracking-cells';

/** Problems and warnings of form fields: keys of the texts in the locales. */
export const FORM_MESSAGES = [
  'needed',
  'notADate',
  'future',
  'badChoice',
  'notAnAddress',
  'unreadable',
  'open',
  'publishedBeforeHeld',
  'publishedNotHeld',
  'approvalNotBefore',
  'reviewAfter',
  'noOtherTopic',
  'noReport',
  'noCopy',
  'reportLate',
  'past',
  'otherYear',
  'sameTopic',
  'replacesReschedule',
] as const;
export type FormMessage = (typeof FORM_MESSAGES)[number];

/** A message at a field. */
export interface FormProblem {
  readonly field: TrackingColumn;
  readonly message: FormMessage;
  readonly data: Readonly<Record<string, string>>;
}

/** New contents of tracking cells; dates are `YYYY-MM-DD`, an empty text clears the cell. */
export type FormCells = Readonly<Partial<Record<TrackingColumn, string>>>;

const DATES: readonly TrackingColumn[] = DATE_COLUMNS;

export const isDateColumn = (column: TrackingColumn): boolean => DATES.includes(column);

/** Parses a typed date: 2024-08-22, 2024/8/22, 8月22日 (in the plan year); `null` for anything else. */
export function dayTyped(text: string, planYear: number | null): PlainDate | null {
  const date = parsePlainDate(text.trim());
  if (date) return date;
  const window = windowOf(parseTiming(textCell(text), planYear));
  return window && isExactDay(window) ? window.start : null;
}

function cellOf(column: TrackingColumn, text: string): Cell {
  const date = isDateColumn(column) ? parsePlainDate(text) : null;
  return date ? { value: serialOfDate(date), text, format: 'yyyy-mm-dd' } : textCell(text);
}

/** The row as it will be after these cells are written, for previews. */
export function rowWith(
  plan: Pick<Plan, 'directory' | 'year' | 'span'>,
  row: PlanRow,
  cells: FormCells,
): PlanRow {
  const seen: SeenCell[] = [];
  const places: Partial<Record<TrackingColumn, number>> = {};
  const put = (column: string, cell: SeenCell): void => {
    places[column as TrackingColumn] = seen.push(cell) - 1;
  };
  for (const [column, cell] of Object.entries(row.tracking?.cells ?? {})) put(column, cell);
  for (const [column, text] of Object.entries(cells))
    put(column, cellOf(column as TrackingColumn, text));
  const readers = cellReaders(plan);
  const tracking = readTrackingCells(seen, places, {
    timing: (cell) => readTiming(cell, plan),
    person: (text) => readers.person(text, null),
  });
  return { ...row, tracking };
}
