import { Continuation } from './continuation';
import type { Directory } from '../units/directory';
import type { TableHeader } from '../header/find-header';
import { textCell, type SeenCell } from '../cells/grid';
import { isAttachment, isTitle, timeOfHeading, yearOfTime } from './line-words';
import { yearIn } from './notice-head';
import type { AsideKind, AsideRow, SkippedRow } from '../model/plan';
import { isLayeredNumber, RowKinds, type RowKind } from './row-kinds';
import { comparable, isBlank } from '../cells/text';
import { parseTiming, windowOf } from '../timing/timing';

/** A row of the grid that is a conference. */
export interface BodyRow {
  readonly gridRow: number;
  readonly section: number;
  /** Counts the runs of rows that no heading or title interrupts. */
  readonly group: number;
  readonly seen: readonly SeenCell[];
  /** The time given by the heading above the row; `null` if none gives one. */
  readonly headingTime: string | null;
  /** The year given by the heading above the row; `null` if none gives one. */
  readonly headingYear: number | null;
}

export interface TableBody {
  readonly rows: readonly BodyRow[];
  readonly skipped: readonly SkippedRow[];
  readonly asides: readonly AsideRow[];
  /** The first row of the grid after the last conference. */
  readonly end: number;
  /** The row in which another plan begins, or the end of the grid. */
  readonly stop: number;
}

/** Most rows that a document spreads one conference over. */
const MOST_LINES = 5;
/** Most characters of a row that are kept for reports. */
const LONGEST_TEXT = 200;

/** The texts of a row's cells, in order. */
export function textOfRow(seen: readonly SeenCell[]): string {
  let text = '';
  for (const cell of seen) {
    if (cell.covered || isBlank(cell.text)) continue;
    text += (text === '' ? '' : ' ') + cell.text.slice(0, LONGEST_TEXT).trim();
    if (text.length > LONGEST_TEXT) break;
  }
  return text.slice(0, LONGEST_TEXT);
}

/** Whether a line can stand above a table of its own. */
const beginsTable = (text: string): boolean => isAttachment(text) || isTitle(text);

/** A day above a table is that of its issue, a year the plan's. */
const OF_ROWS: ReadonlySet<string> = new Set(['month', 'quarter', 'halfYear']);

/** The month or quarter that a line above a table gives to its first rows. */
const timeAbove = (above: readonly string[]): string | null =>
  above
    .filter((line) => !/^\s*[(（]/u.test(line))
    .map(timeOfHeading)
    .findLast((time) => {
      const window = time === null ? null : windowOf(parseTiming(textCell(time), 2024));
      return window !== null && OF_ROWS.has(window.precision);
    }) ?? null;

/** Whether the numbers of a table are like 1.1 and 1.2. */
function isLayered({ header, rowCount, rowAt }: TableArea): boolean {
  const column = header.columns.get('number');
  if (column === undefined) return false;
  let layered = 0;
  for (let row = header.row + header.depth; row < rowCount && layered < 2; row += 1)
    if (isLayeredNumber(rowAt(row)[column]?.text ?? '')) layered += 1;
  return layered > 1;
}

class BodyReader {
  private readonly rows: BodyRow[] = [];
  private readonly skipped: SkippedRow[] = [];
  private readonly asides: AsideRow[] = [];
  private pending: SkippedRow[] = [];
  /** Rows since the last conference, blank rows excluded. */
  private between: AsideRow[] = [];
  private section = 0;
  private group = 0;
  /** Rows of a table that is no plan are being passed. */
  private isElsewhere = false;
  /** Lines of a repeated header still to come. */
  private headerLines = 0;
  private end: number;
  private readonly kinds: RowKinds;
  private readonly continuation: Continuation;
  private readonly isTracked: boolean;

  private readonly header: TableHeader;
  private readonly above: ReadonlySet<string>;
  private readonly year: number | null;
  private headingTime: string | null;
  private headingYear: number | null = null;

  constructor(area: TableArea, directory: Directory) {
    const { header, above, year } = area;
    this.header = header;
    this.above = new Set(above.map(comparable));
    this.year = year;
    this.headingTime = header.columns.has('timing') ? null : timeAbove(above);
    this.end = header.row + header.depth;
    this.kinds = new RowKinds(header, directory, this.above, isLayered(area));
    this.continuation = new Continuation(header.columns, directory);
    this.isTracked = Object.keys(header.trackingColumns).length > 0;
  }

  /** Takes the next row of the grid; `false` if another plan begins there. */
  take(gridRow: number, seen: readonly SeenCell[]): boolean {
    const isHeaderLine = this.headerLines > 0 && this.kinds.isHeaderLine(seen);
    const kind = isHeaderLine ? 'header' : this.kinds.kindOf(seen);
    if (this.headerLines > 0) this.headerLines -= 1;
    if (kind === 'planHeader') return false;
    if (kind === 'ownHeader') return this.takeHeader(gridRow, seen);
    if (kind === 'blank') this.takeBlank(gridRow, seen);
    else if (this.isElsewhere) this.setAside('otherTable', gridRow, seen);
    else if (this.isContinuation(kind, gridRow, seen)) this.takeContinuation(gridRow, seen);
    else if (kind === 'row') this.takeRow(gridRow, seen);
    else this.takeAside(kind, gridRow, seen);
    return true;
  }

  private takeBlank(gridRow: number, seen: readonly SeenCell[]): void {
    const text = textOfRow(seen);
    this.pending.push({ kind: 'blankRow', gridRow, after: this.rows.length, text });
  }

  /** A repeated header continues the plan, on another page or for other units, unless a title names another year. */
  private takeHeader(gridRow: number, seen: readonly SeenCell[]): boolean {
    const year = yearIn(this.between.map(({ text }) => text));
    if (year !== null && this.year !== null && year !== this.year) return false;
    this.isElsewhere = false;
    this.headerLines = this.header.depth - 1;
    const isNewTable = this.between.some(
      ({ kind, text }) =>
        kind === 'groupHeading' ||
        (kind === 'title' && !this.above.has(comparable(text)) && beginsTable(text)),
    );
    if (isNewTable) this.setAside('header', gridRow, seen);
    else
      this.pending.push({
        kind: 'repeatedHeader',
        gridRow,
        after: this.rows.length,
        text: textOfRow(seen),
      });
    return true;
  }

  private takeRow(gridRow: number, seen: readonly SeenCell[]): void {
    if (this.between.length > 0) {
      this.group += 1;
      if (this.kinds.isFirst(seen)) this.section += 1;
    }
    // Blank rows above the title of a further table are not inside one.
    const isBetweenTables = this.between.some(({ kind }) => kind === 'title' || kind === 'header');
    this.skipped.push(
      ...this.pending.filter(
        ({ kind, text }) => kind !== 'blankRow' || text !== '' || !isBetweenTables,
      ),
    );
    this.pending = [];
    this.between = [];
    const { section, group, headingTime, headingYear } = this;
    this.rows.push({ gridRow, section, group, seen, headingTime, headingYear });
    this.end = gridRow + 1;
  }

  private takeAside(
    kind: AsideKind | 'otherHeader',
    gridRow: number,
    seen: readonly SeenCell[],
  ): void {
    // Right under the header, words of headers only divide its columns.
    const divides = this.rows.length === 0 && this.between.length === 0;
    const isOther = kind === 'otherHeader' && !divides;
    this.setAside(
      kind === 'otherHeader' ? (divides ? 'header' : 'otherTable') : kind,
      gridRow,
      seen,
    );
    this.isElsewhere ||= isOther;
    if (kind === 'groupHeading') this.takeHeading(textOfRow(seen));
  }

  private takeHeading(text: string): void {
    const time = timeOfHeading(text);
    this.headingTime = time ?? this.headingTime;
    this.headingYear = (time === null ? null : yearOfTime(time)) ?? this.headingYear;
  }

  private setAside(kind: AsideKind, gridRow: number, seen: readonly SeenCell[]): void {
    const aside = {
      kind,
      gridRow,
      after: this.rows.length,
      text: textOfRow(seen),
      isDoubtful: kind === 'notRead',
    };
    this.asides.push(aside);
    if (kind !== 'continuation') this.between.push(aside);
  }

  /** A ledger is never joined: its formulas refer to one row each. */
  private isContinuation(kind: RowKind, gridRow: number, seen: readonly SeenCell[]): boolean {
    const above = this.rows.at(-1);
    if (!above || this.isTracked || this.between.length > 0 || gridRow !== this.end) return false;
    if (gridRow - above.gridRow > MOST_LINES) return false;
    const mayBe = kind === 'row' || kind === 'notRead' || kind === 'groupHeading';
    return mayBe && this.continuation.goesOn(above.seen, seen);
  }

  private takeContinuation(gridRow: number, seen: readonly SeenCell[]): void {
    const above = this.rows.pop();
    if (!above) return;
    this.rows.push({ ...above, seen: this.continuation.join(above.seen, seen) });
    this.setAside('continuation', gridRow, seen);
    this.end = gridRow + 1;
  }

  /** Where the lines begin that stand above another plan, its own header being on a row. */
  stopBefore(gridRow: number): number {
    const title = this.between.find(({ kind, text }) => kind === 'title' && beginsTable(text));
    return title?.gridRow ?? gridRow;
  }

  result(stop: number): TableBody {
    for (const { kind, gridRow, text } of this.pending) {
      // A row with only a number is reserved and empty.
      if (text === '') continue;
      this.asides.push({
        kind: kind === 'repeatedHeader' ? 'header' : 'note',
        gridRow,
        after: this.rows.length,
        text,
        isDoubtful: false,
      });
    }
    const asides = this.asides
      .filter(({ gridRow }) => gridRow < stop)
      .map((aside) => this.judged(aside))
      .sort((a, b) => a.gridRow - b.gridRow);
    return { rows: this.rows, skipped: this.skipped, asides, end: this.end, stop };
  }

  /** A heading with nothing below it is the end of the page. */
  private judged(aside: AsideRow): AsideRow {
    const isLast = aside.after === this.rows.length;
    return isLast && aside.kind === 'groupHeading' ? { ...aside, kind: 'note' } : aside;
  }
}

/** Where a table is read from, and what is already known of it. */
export interface TableArea {
  readonly header: TableHeader;
  readonly rowCount: number;
  readonly rowAt: (gridRow: number) => readonly SeenCell[];
  /** The texts above the header. */
  readonly above: readonly string[];
  readonly year: number | null;
}

/**
 * Reads the rows under a header up to another plan or the end of the grid. Every row with content becomes a conference
 * or is classified; no single cell ends the table.
 */
export function readBody(area: TableArea, directory: Directory): TableBody {
  const reader = new BodyReader(area, directory);
  const { header, rowCount, rowAt } = area;
  for (let row = header.row + header.depth; row < rowCount; row += 1) {
    if (!reader.take(row, rowAt(row))) return reader.result(reader.stopBefore(row));
  }
  return reader.result(rowCount);
}
