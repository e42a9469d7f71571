import { cellReaders, type CellReaders } from './cell-readers';
import { EMPTY_CELL, type SeenCell } from './grid';
import type { ColumnKey } from './header';
import { isPlaceholder } from './placeholder';
import type { ExtraCell, Plan, PlanRow } from './plan';
import type { BodyRow } from './table-rows';
import { comparable } from './text';
import { parseTiming, type Timing } from './timing';
import { parseTopic } from './topic';

const ID_HEADER = '计划编号';
const NO_EXTRAS: readonly ExtraCell[] = [];

/** The key of a row that has no 计划编号 of its own. */
export const placeKey = ({ gridRow }: Pick<PlanRow, 'gridRow'>): string => `row ${gridRow}`;

/** Reads the rows of one plan. */
export class RowReader {
  private readonly readers: CellReaders;
  private readonly known: ReadonlySet<number>;
  private readonly idColumn: number;

  constructor(private readonly plan: Pick<Plan, 'columns' | 'headers' | 'year' | 'directory'>) {
    this.readers = cellReaders(plan.directory, plan.year);
    this.known = new Set(Object.values(plan.columns).map(({ column }) => column));
    this.idColumn = plan.headers.findIndex((header) => comparable(header) === ID_HEADER);
  }

  /** Reads one row of the table; `index` counts plan rows from 1. */
  read({ gridRow, section, seen }: BodyRow, index: number): PlanRow {
    const { columns } = this.plan;
    const at = (key: ColumnKey): SeenCell => seen[columns[key]?.column ?? -1] ?? EMPTY_CELL;
    const cells = {
      number: at('number'),
      department: at('department'),
      timing: at('timing'),
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
