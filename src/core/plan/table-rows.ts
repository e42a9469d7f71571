import { withDigits } from './chinese-number';
import type { Directory } from './directory';
import { EMPTY_CELL, type SeenCell } from './grid';
import { COLUMN_KEYS, matchHeader, type ColumnKey } from './header';
import { isPlaceholder } from './placeholder';
import type { SkippedRow } from './plan';
import { compact, comparable, isBlank } from './text';
import { isComputed, TRACKING_COLUMNS, type TrackingPlaces } from './tracking-columns';

/** The table's header: where it stands and which column holds what. */
export interface TableHeader {
  readonly row: number;
  /** Rows the header takes, more than one where its cells are merged downwards. */
  readonly depth: number;
  readonly texts: readonly string[];
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly trackingColumns: TrackingPlaces;
}

/** A row of the grid that is a conference. */
export interface BodyRow {
  readonly gridRow: number;
  readonly section: number;
  readonly seen: readonly SeenCell[];
}

export interface TableBody {
  readonly rows: readonly BodyRow[];
  readonly skipped: readonly SkippedRow[];
  /** The first row of the grid that no longer belongs to the table. */
  readonly end: number;
}

/** Lines with which a page or a table ends: 备注：…, 填表人：…, 合计, 第 2 页. */
const FURNITURE =
  /^(?:(?:备注|注|说明|填表人|填报人|制表人|制表|审核人|审核|联系人|联系电话|联系方式|电话|经办人|负责人|单位负责人|分管领导|填表日期|填报日期|日期|填报单位|报送单位)(?:[(（].*?[)）])?[:：]|合计|总计|共\d+场|第\d+页|附件)/u;

/** A row's number, not a heading with a number in it: 「二、镇街（4场）」. */
const ONLY_NUMBER = /^\(?\d{1,5}\)?[.、]?$/u;

const isFurniture = (text: string): boolean => FURNITURE.test(compact(text));

const TEXT_KEYS = COLUMN_KEYS.filter((key) => key !== 'number');

type Kind = 'blank' | 'header' | 'line' | 'row';

class BodyReader {
  private readonly rows: BodyRow[] = [];
  private readonly skipped: SkippedRow[] = [];
  private pending: SkippedRow[] = [];
  private section = 0;
  /** A line that is no row stands between the last row and here. */
  private interrupted = false;
  private headerSince = false;
  private end: number;
  /** What the header says of each column, as compared. */
  private readonly headerTexts: ReadonlyMap<ColumnKey, string>;
  /** Columns in which nothing says what kind of row it is: 「说明：…」 may well stand in one. */
  private readonly tracking: ReadonlySet<number>;
  /** Columns that formulas fill, in blank rows too. */
  private readonly computed: ReadonlySet<number>;

  constructor(
    private readonly header: TableHeader,
    private readonly directory: Directory,
  ) {
    this.end = header.row + header.depth;
    this.headerTexts = new Map(
      Array.from(header.columns, ([key, column]) => [key, comparable(header.texts[column] ?? '')]),
    );
    const places = TRACKING_COLUMNS.flatMap(({ name }) => {
      const column = header.trackingColumns[name];
      return column === undefined ? [] : [{ name, column }];
    });
    this.tracking = new Set(places.map(({ column }) => column));
    this.computed = new Set(
      places.flatMap(({ name, column }) => (isComputed(name) ? [column] : [])),
    );
  }

  private cell(seen: readonly SeenCell[], key: ColumnKey): SeenCell {
    const column = this.header.columns.get(key);
    return (column === undefined ? undefined : seen[column]) ?? EMPTY_CELL;
  }

  private text(seen: readonly SeenCell[], key: ColumnKey): string {
    return this.cell(seen, key).text;
  }

  private kindOf(seen: readonly SeenCell[]): Kind {
    let filled = 0;
    let own = 0;
    for (const key of TEXT_KEYS) {
      const { text, covered } = this.cell(seen, key);
      if (isBlank(text)) continue;
      filled += 1;
      if (!covered) own += 1;
    }
    if (own === 0 && this.isEmpty(seen)) return 'blank';
    if (this.isHeader(seen)) return 'header';
    if (seen.some((cell, column) => !cell.covered && this.isFurnitureAt(cell, column)))
      return 'line';
    if (own > 0 && filled > 1) return 'row';
    const isUnit = this.directory.lookUp(this.text(seen, 'department')).length > 0;
    return own > 0 && (isUnit || this.isNumbered(seen)) ? 'row' : 'line';
  }

  private isFurnitureAt({ text }: SeenCell, column: number): boolean {
    return isFurniture(text) && !this.tracking.has(column);
  }

  /** Nothing of its own in any column, or nothing but a number. */
  private isEmpty(seen: readonly SeenCell[]): boolean {
    const filled = seen.filter(
      ({ text, covered }, column) => !covered && !isBlank(text) && !this.computed.has(column),
    ).length;
    return filled === 0 || (filled === 1 && this.isNumbered(seen));
  }

  private isNumbered(seen: readonly SeenCell[]): boolean {
    return ONLY_NUMBER.test(withDigits(comparable(this.text(seen, 'number'))));
  }

  /** The header again: its time and department or topic cells say the same. */
  private isHeader(seen: readonly SeenCell[]): boolean {
    const same = (key: ColumnKey): boolean => {
      const header = this.headerTexts.get(key);
      return header !== undefined && comparable(this.text(seen, key)) === header;
    };
    return same('timing') && (same('department') || same('topic'));
  }

  /** Whether a row behind a line still belongs to this table, and is not the start of another one. */
  private goesOn(seen: readonly SeenCell[]): boolean {
    if (this.headerSince) return true;
    const whole = (['department', 'timing', 'topic'] as const).every(
      (key) => !this.header.columns.has(key) || !isPlaceholder(this.text(seen, key)),
    );
    return whole && matchHeader(seen.map(({ text }) => text)).size < 2;
  }

  private startsAnew(seen: readonly SeenCell[]): boolean {
    return this.interrupted && /^\D*1\D*$/u.test(comparable(this.text(seen, 'number')));
  }

  /** Takes the next row of the grid; `false` where the table has ended. */
  take(gridRow: number, seen: readonly SeenCell[]): boolean {
    const kind = this.kindOf(seen);
    if (kind === 'line') {
      if (seen.some(({ text }) => compact(text).startsWith('附件'))) return false;
      this.interrupted = true;
      this.headerSince = false;
    } else if (kind === 'row') {
      if (this.interrupted && !this.goesOn(seen)) return false;
      if (this.startsAnew(seen)) this.section += 1;
      this.skipped.push(...this.pending);
      this.pending = [];
      this.rows.push({ gridRow, section: this.section, seen });
      this.interrupted = this.headerSince = false;
      this.end = gridRow + 1;
    } else {
      this.headerSince ||= kind === 'header';
      this.pending.push({
        kind: kind === 'header' ? 'repeatedHeader' : 'blankRow',
        gridRow,
        after: this.rows.length,
      });
    }
    return true;
  }

  result(): TableBody {
    return { rows: this.rows, skipped: this.skipped, end: this.end };
  }
}

/** Reads the rows under a header up to the end of the table: blank rows and repeated headers are set aside. */
export function readBody(
  header: TableHeader,
  rowCount: number,
  rowAt: (gridRow: number) => readonly SeenCell[],
  directory: Directory,
): TableBody {
  const reader = new BodyReader(header, directory);
  for (let row = header.row + header.depth; row < rowCount; row += 1) {
    if (!reader.take(row, rowAt(row))) break;
  }
  return reader.result();
}
