import { cellReaders, readTiming, type CellReaders } from './cell-readers';
import { joinedTime, timeColumns, type TimeColumns } from './time-columns';
import { EMPTY_CELL, type SeenCell } from '../cells/grid';
import type { ColumnKey } from '../header/header';
import { isPlaceholder } from '../cells/placeholder';
import type { ExtraCell, Plan, PlanRow } from '../model/plan';
import type { BodyRow } from './table-rows';
import { parseTiming, type Timing } from '../timing/timing';
import { parseTopic } from '../topic/topic';
import { readTrackingCells, type TrackingReaders } from '../tracking-columns/tracking-cells';

const NO_EXTRAS: readonly ExtraCell[] = [];

/** The key of a row that has no 计划编号 of its own. */
export const placeKey = ({ gridRow }: Pick<PlanRow, 'gridRow'>): string => `row ${gridRow}`;

/** The time that a heading gives, treated like a merged cell of the row. */
const fromHeading = (time: string | null): SeenCell =>
  time === null ? EMPTY_CELL : { value: time, text: time, covered: true };

/** Reads the rows of one plan. */
export class RowReader {
  private readonly readers: CellReaders;
  private readonly known: ReadonlySet<number>;
  private readonly idColumn: number;
  private readonly isTracked: boolean;
  private readonly trackingReaders: TrackingReaders;
  private readonly timeColumns: TimeColumns | null;

  constructor(
    private readonly plan: Pick<
      Plan,
      'columns' | 'headers' | 'trackingColumns' | 'year' | 'span' | 'directory'
    >,
  ) {
    const { columns, trackingColumns } = plan;
    this.readers = cellReaders(plan);
    this.timeColumns = timeColumns(plan);
    this.known = new Set([
      ...Object.values(columns).map(({ column }) => column),
      ...Object.values(trackingColumns),
    ]);
    this.idColumn = trackingColumns.计划编号 ?? -1;
    this.isTracked = Object.keys(trackingColumns).length > 0;
    this.trackingReaders = {
      timing: (cell) => this.timing(cell, null),
      person: (text) => this.readers.person(text, null),
    };
  }

  /** Reads one row of the table; `index` counts plan rows from 1. */
  read({ gridRow, section, seen, headingTime, headingYear }: BodyRow, index: number): PlanRow {
    const { columns, year, span } = this.plan;
    const at = (key: ColumnKey): SeenCell => seen[columns[key]?.column ?? -1] ?? EMPTY_CELL;
    const cells = {
      number: at('number'),
      department: at('department'),
      timing: this.timeColumns
        ? joinedTime(seen, this.timeColumns, span ? null : year)
        : columns.timing
          ? at('timing')
          : fromHeading(headingTime),
      topic: at('topic'),
      spokesperson: at('spokesperson'),
      post: at('post'),
    };
    const means = (key: ColumnKey): SeenCell => cells[key].ditto ?? cells[key];
    const topic = means('topic').text;
    const id = seen[this.idColumn]?.text ?? '';
    return {
      key: id === '' ? placeKey({ gridRow }) : id,
      index,
      gridRow,
      section,
      id: id === '' ? null : id,
      cells,
      extras: this.extras(seen),
      department: this.readers.department(means('department').text),
      timing: this.timing(means('timing'), headingYear),
      topic: isPlaceholder(topic) ? null : parseTopic(topic),
      person: this.readers.person(
        means('spokesperson').text,
        columns.post ? means('post').text : null,
      ),
      tracking: this.isTracked
        ? readTrackingCells(seen, this.plan.trackingColumns, this.trackingReaders)
        : null,
    };
  }

  /** @param headingYear the year that a heading gives to the row */
  private timing(cell: SeenCell, headingYear: number | null): Timing {
    if (headingYear !== null) return parseTiming(cell, headingYear);
    return typeof cell.value === 'string'
      ? this.readers.timing(cell.text)
      : readTiming(cell, this.plan);
  }

  private extras(seen: readonly SeenCell[]): readonly ExtraCell[] {
    const isExtra = ({ text, covered }: SeenCell, column: number): boolean =>
      text !== '' && !covered && !this.known.has(column);
    if (!seen.some(isExtra)) return NO_EXTRAS;
    return seen.flatMap((cell, column) =>
      isExtra(cell, column) ? [{ header: this.plan.headers[column] ?? '', cell }] : [],
    );
  }
}
