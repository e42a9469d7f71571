import { cellReaders, type CellReaders } from './cell-readers';
import { joinedTime, timeColumns, type TimeColumns } from './time-columns';
import { EMPTY_CELL, type SeenCell } from './grid';
import type { ColumnKey } from './header';
import { isPlaceholder } from './placeholder';
import type { ExtraCell, Plan, PlanRow } from './plan';
import type { BodyRow } from './table-rows';
import { parseTiming, type Timing } from './timing';
import { parseTopic } from './topic';
import { readTrackingCells, type TrackingReaders } from './tracking-cells';

const NO_EXTRAS: readonly ExtraCell[] = [];

/** The key of a row that has no 计划编号 of its own. */
export const placeKey = ({ gridRow }: Pick<PlanRow, 'gridRow'>): string => `row ${gridRow}`;

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
      'columns' | 'headers' | 'trackingColumns' | 'year' | 'directory'
    >,
  ) {
    const { columns, trackingColumns, directory, year } = plan;
    this.readers = cellReaders(directory, year);
    this.timeColumns = timeColumns(plan);
    this.known = new Set([
      ...Object.values(columns).map(({ column }) => column),
      ...Object.values(trackingColumns),
    ]);
    this.idColumn = trackingColumns.计划编号 ?? -1;
    this.isTracked = Object.keys(trackingColumns).length > 0;
    this.trackingReaders = {
      timing: (cell) => this.timing(cell),
      person: (text) => this.readers.person(text, null),
    };
  }

  /** Reads one row of the table; `index` counts plan rows from 1. */
  read({ gridRow, section, seen }: BodyRow, index: number): PlanRow {
    const { columns } = this.plan;
    const at = (key: ColumnKey): SeenCell => seen[columns[key]?.column ?? -1] ?? EMPTY_CELL;
    const cells = {
      number: at('number'),
      department: at('department'),
      timing: this.timeColumns ? joinedTime(seen, this.timeColumns, this.plan.year) : at('timing'),
      topic: at('topic'),
      spokesperson: at('spokesperson'),
      post: at('post'),
    };
    const id = seen[this.idColumn]?.text ?? '';
    return {
      key: id === '' ? placeKey({ gridRow }) : id,
      index,
      gridRow,
      section,
      id: id === '' ? null : id,
      cells,
      extras: this.extras(seen),
      department: this.readers.department(cells.department.text),
      timing: this.timing(cells.timing),
      topic: isPlaceholder(cells.topic.text) ? null : parseTopic(cells.topic.text),
      person: this.readers.person(cells.spokesperson.text, columns.post ? cells.post.text : null),
      tracking: this.isTracked
        ? readTrackingCells(seen, this.plan.trackingColumns, this.trackingReaders)
        : null,
    };
  }

  private timing(cell: SeenCell): Timing {
    return typeof cell.value === 'string'
      ? this.readers.timing(cell.text)
      : parseTiming(cell, this.plan.year);
  }

  private extras(seen: readonly SeenCell[]): readonly ExtraCell[] {
    let extras = NO_EXTRAS;
    seen.forEach((cell, column) => {
      if (cell.text === '' || cell.covered || this.known.has(column)) return;
      extras = [...extras, { header: this.plan.headers[column] ?? '', cell }];
    });
    return extras;
  }
}
