import { monthOf, yearOf, type PlainDate } from '../calendar/plain-date';
import { accountForBeside, accountForOthers, accountForTop } from './rows/asides';
import { joinedTime, timeColumns } from './rows/time-columns';
import { fillFromAbove } from './rows/borrowed-cells';
import { readDittos } from './rows/ditto';
import type { Directory } from './units/directory';
import { HeaderFinder, type TableHeader } from './header/find-header';
import { EMPTY_CELL, seeThroughMerges, type Grid, type SeenCell } from './cells/grid';
import { COLUMN_KEYS, type ColumnKey, NO_HEADER_WORDS, type HeaderWords } from './header/header';
import { readNoticeHead } from './rows/notice-head';
import type { Plan, PlanColumn, PlanRow } from './model/plan';
import { yearInName, type YearSpan } from './timing/plan-years';
import { placeKey, RowReader } from './rows/row-reader';
import { readBody, type BodyRow, type TableBody } from './rows/table-rows';
import { comparable, isBlank } from './cells/text';
import { parseTiming, windowOf } from './timing/timing';

/** What is known of the plan from elsewhere; it takes precedence over the table. */
export interface ReadOptions {
  readonly year?: number | undefined;
  readonly issued?: PlainDate | undefined;
  /** Name of the sheet, which may name the year if nothing on it does. */
  readonly sheet?: string | undefined;
  readonly directory: Directory;
  /** The office's own header words, used beside the vocabulary. */
  readonly headerWords?: HeaderWords | undefined;
}

/** Most plans that are read from one grid. */
const MOST_PLANS = 50;

/** The filled cells around the table one by one, since a title and the date beside it are two things. */
const wordsIn = (cells: readonly SeenCell[]): string[] =>
  cells.flatMap(({ text, covered }) => (covered || isBlank(text) ? [] : [text]));

/** The year that the times themselves name most often, in their cells, in a column of its own or in headings. */
function yearInCells(rows: readonly BodyRow[], header: TableHeader): number | null {
  const counts = new Map<number, number>();
  const column = header.columns.get('timing') ?? -1;
  const parts = timeColumns({ headers: header.texts, columns: columnsOf(header) });
  for (const { seen, headingYear } of rows) {
    const cell = parts ? joinedTime(seen, parts, null) : (seen[column] ?? EMPTY_CELL);
    const window = windowOf(parseTiming(cell, headingYear));
    if (window) counts.set(yearOf(window.end), (counts.get(yearOf(window.end)) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best?.[0] ?? null;
}

/** The years of a plan; if the title names no month, it begins with the month of its first row. */
function spanOf(
  span: YearSpan | null,
  year: number | null,
  rows: readonly BodyRow[],
  column: number,
): YearSpan | null {
  if (!span || (year !== span.first && year !== span.last)) return null;
  if (span.startMonth !== null) return span;
  const cell = rows.map(({ seen }) => seen[column]).find((found) => found && !isBlank(found.text));
  const window = cell ? windowOf(parseTiming(cell, span.first)) : null;
  const begins = window && yearOf(window.start) === span.first ? monthOf(window.start) : 1;
  return { ...span, startMonth: begins };
}

function columnsOf({ columns, texts }: TableHeader): Plan['columns'] {
  const entries = COLUMN_KEYS.flatMap((key): [ColumnKey, PlanColumn][] => {
    const column = columns.get(key);
    return column === undefined ? [] : [[key, { column, header: comparable(texts[column] ?? '') }]];
  });
  return Object.fromEntries(entries);
}

/** Gives rows that repeat a 计划编号, such as copies made in a spreadsheet, a key of their own. */
function withOwnKeys(rows: readonly PlanRow[]): readonly PlanRow[] {
  if (rows.every(({ id }) => id === null)) return rows;
  const taken = new Set<string>();
  return rows.map((row) => {
    const own = taken.has(row.key) ? { ...row, key: placeKey(row) } : row;
    taken.add(own.key);
    return own;
  });
}

/** A plan and its share of the grid: rows before `from` belong to another plan, as do those from `stop` on. */
interface PlanInGrid {
  readonly plan: Plan;
  readonly from: number;
  readonly stop: number;
}

/** Reads the plans of one grid, one after the other. */
class GridReader {
  private readonly rowAt: (row: number) => readonly SeenCell[];
  private readonly headers: HeaderFinder;
  private readonly headerWords: HeaderWords;

  constructor(
    private readonly grid: Grid,
    private readonly options: ReadOptions,
  ) {
    this.rowAt = seeThroughMerges(grid);
    this.headerWords = options.headerWords ?? NO_HEADER_WORDS;
    this.headers = new HeaderFinder(grid, this.rowAt, this.headerWords);
  }

  *plans(): Generator<PlanInGrid, void, void> {
    let from = 0;
    for (let count = 0; count < MOST_PLANS; count += 1) {
      const found = this.next(from);
      if (!found) return;
      yield found;
      from = found.stop;
    }
  }

  /** The plan with every other row of the grid classified. */
  whole({ plan, from, stop }: PlanInGrid): Plan {
    const others = accountForOthers(this.grid.rows.length, { from, stop }, plan, this.rowAt);
    return others.length === 0
      ? plan
      : { ...plan, asides: [...plan.asides, ...others].sort((a, b) => a.gridRow - b.gridRow) };
  }

  private next(from: number): PlanInGrid | null {
    const header = this.headers.find(from);
    if (header) return this.read(header, from);
    // Months may be given in headings between the rows instead of a column.
    const timeless = this.headers.find(
      from,
      (columns) => columns.has('department') && columns.has('topic'),
    );
    if (!timeless) return null;
    const found = this.read(timeless, from);
    const isTimed = found.plan.rows.some(({ timing }) => timing.kind !== 'missing');
    return isTimed ? found : null;
  }

  private lines(from: number, to: number): string[] {
    return Array.from({ length: Math.max(0, to - from) }, (_, i) =>
      wordsIn(this.rowAt(from + i)),
    ).flat();
  }

  private read(header: TableHeader, from: number): PlanInGrid {
    const { options, grid, rowAt } = this;
    const above = this.lines(from, header.row);
    const year = options.year ?? readNoticeHead(above, []).year;
    const area = { header, rowCount: grid.rows.length, rowAt, above, year };
    const body = readBody(area, options.directory);
    const plan = this.planOf(header, body, above);
    const asides = [
      ...accountForTop(header, from, plan.title, rowAt),
      ...[...body.asides, ...accountForBeside(header, body.rows)].sort(
        (a, b) => a.gridRow - b.gridRow,
      ),
    ];
    return { plan: { ...plan, asides }, from, stop: body.stop };
  }

  private planOf(
    header: TableHeader,
    body: TableBody,
    above: readonly string[],
  ): Omit<Plan, 'asides'> {
    const { options } = this;
    const head = readNoticeHead(above, this.lines(body.end, body.stop));
    const timing = header.columns.get('timing') ?? -1;
    const year =
      options.year ??
      head.year ??
      yearInName(options.sheet ?? '') ??
      yearInCells(body.rows, header);
    const span = spanOf(head.span, year, body.rows, timing);
    const isTracked = Object.keys(header.trackingColumns).length > 0;
    const read = readDittos(body.rows, header.columns, isTracked);
    const { rows, filled } = isTracked
      ? { rows: read, filled: [] }
      : fillFromAbove(read, header.columns);
    const plan = {
      title: head.title,
      year,
      span,
      issued: options.issued ?? head.issued,
      headerRow: header.row,
      headers: header.texts,
      columns: columnsOf(header),
      trackingColumns: header.trackingColumns,
      skipped: body.skipped,
      filled,
      directory: options.directory,
      headerWords: this.headerWords,
    };
    const reader = new RowReader(plan);
    return { ...plan, rows: withOwnKeys(rows.map((row, i) => reader.read(row, i + 1))) };
  }
}

/**
 * Reads the plan out of a grid of cells: the first table whose header names a time and a department or topic.
 * @returns `null` if there is no such table
 */
export function readPlan(grid: Grid, options: ReadOptions): Plan | null {
  const reader = new GridReader(grid, options);
  for (const found of reader.plans()) return reader.whole(found);
  return null;
}

/** Reads every plan of a grid, in their order. A further table with the same columns and year is part of the first. */
export function readPlans(grid: Grid, options: ReadOptions): readonly Plan[] {
  const reader = new GridReader(grid, options);
  return Array.from(reader.plans(), (found) => reader.whole(found));
}
