import type { TableHeader } from '../../core/plan/header/find-header';
import { BUILT_IN_DIRECTORY } from '../../core/plan/units/directory';
import { isHeaderWord } from '../../core/plan/header/header';
import { isSubtotal, timeOfHeading } from '../../core/plan/rows/line-words';
import { parseSpokesperson } from '../../core/plan/people/spokesperson';
import { compact } from '../../core/plan/cells/text';
import { isApart } from './rows-of-lines';
import type { LineRow } from './text-lines';

/** Most lines that one row is wrapped over. */
const MOST_LINES = 12;

const NUMBER = /^[(（]?(?:\d{1,5}|[一二三四五六七八九十]{1,3})[)）]?[.．、]?$|^[\u2460-\u2473]$/u;

/** Rejoins rows whose cells contained line breaks, which pasting as text has turned into rows. */
class RowJoiner {
  private readonly width: number;
  private readonly number: number | undefined;
  private readonly timing: number | undefined;
  private readonly department: number | undefined;
  private readonly person: number | undefined;

  constructor(
    private readonly rows: readonly LineRow[],
    header: TableHeader,
  ) {
    this.width = header.texts.length;
    this.number = header.columns.get('number');
    this.timing = header.columns.get('timing');
    this.department = header.columns.get('department');
    this.person = header.columns.get('spokesperson');
  }

  /** The row at an index joined with its continuation, and the index of the next row. */
  at(place: number): { row: LineRow; next: number } {
    const headed = this.headed(place);
    const first = headed ?? this.rows[place] ?? { cells: [], line: 0 };
    const index = headed ? place + 1 : place;
    let cells = first.cells;
    let [whole, next] = [cells, index + 1];
    if (!this.begins(first) || cells.length >= this.width) return { row: first, next };
    for (let at = index + 1; at < index + MOST_LINES; at += 1) {
      const more = this.rows[at];
      if (!more || !this.goesOn(more, cells.length - 1)) break;
      if (cells.length + more.cells.length - 1 > this.width) break;
      cells = glued(cells, more.cells);
      if (cells.length < this.width && !this.isLast(cells, at)) continue;
      [whole, next] = [cells, at + 1];
    }
    return { row: { cells: whole, line: first.line }, next };
  }

  /** Without numbers, the first line of a row's unit stands alone above the rest: 「县教」, 「育局」. */
  private headed(at: number): LineRow | null {
    const [line, below] = [this.rows[at], this.rows[at + 1]];
    const [text = ''] = line?.cells ?? [];
    const isAlone = line?.cells.length === 1 && (below?.cells.length ?? 0) > 1;
    if (this.number !== undefined || this.department !== 0 || !isAlone) return null;
    const isUnit = (unit: string): boolean => BUILT_IN_DIRECTORY.lookUp(unit).length > 0;
    const rest = below?.cells[0] ?? '';
    if (text === '' || isUnit(text) || isUnit(rest) || !isUnit(text + rest)) return null;
    return { line: line.line, cells: glued(line.cells, below?.cells ?? []) };
  }

  /** Whether a row has all required columns, although cells at its end are missing. */
  private isLast(cells: readonly string[], at: number): boolean {
    const after = this.rows[at + 1];
    const isOver = !after || this.begins(after);
    return isOver && cells.length > (this.person ?? this.width);
  }

  private begins({ cells }: LineRow): boolean {
    const number = cells[this.number ?? -1] ?? '';
    return this.number === undefined ? cells.length > 1 : NUMBER.test(compact(number));
  }

  /** Whether a row can continue the cell in a column. */
  private goesOn(row: LineRow, column: number): boolean {
    const [text = ''] = row.cells;
    if (this.number !== undefined ? this.begins(row) : row.cells.length >= this.width) return false;
    if (row.cells.length > 1)
      return !row.cells.every((cell) => isHeaderWord(cell)) && !isSubtotal(text);
    if (text === '' || isApart(text)) return false;
    return column === this.timing || timeOfHeading(text) === null;
  }

  /** A line below a row that ends in its person is joined to it if it provides the name or is a further person. */
  withNames(row: LineRow, next: number): { row: LineRow; next: number } {
    const more = this.rows[next];
    const last = row.cells.length - 1;
    if (last !== this.person || more?.cells.length !== 1 || !this.goesOn(more, last))
      return { row, next };
    const joined = { ...row, cells: glued(row.cells, more.cells) };
    const [above, below, both] = [row.cells[last], more.cells[0], joined.cells[last]].map((text) =>
      parseSpokesperson(text ?? '', null, BUILT_IN_DIRECTORY),
    );
    const isAnother = Boolean(below?.name) && (below?.posts.length ?? 0) > 0;
    const isBetter = !above?.name && Boolean(both?.name);
    return isAnother || isBetter ? { row: joined, next: next + 1 } : { row, next };
  }
}

/** The cells of two lines, with the last of the first and the first of the second joined. */
const glued = (first: readonly string[], more: readonly string[]): string[] => [
  ...first.slice(0, -1),
  `${first.at(-1) ?? ''}\n${more[0] ?? ''}`,
  ...more.slice(1),
];

/** The rows under a header, with rows that belong together joined. */
export function joinWrappedRows(rows: readonly LineRow[], header: TableHeader): LineRow[] {
  const joiner = new RowJoiner(rows, header);
  const start = header.row + header.depth;
  const result = rows.slice(0, start);
  for (let at = start; at < rows.length;) {
    let { row, next } = joiner.at(at);
    for (let count = 0; count < MOST_LINES; count += 1) {
      const named = joiner.withNames(row, next);
      if (named.next === next) break;
      ({ row, next } = named);
    }
    result.push(row);
    at = next;
  }
  return [...result];
}
