import { EMPTY_CELL, type Grid, type Merge, type SeenCell } from '../cells/grid';
import {
  isHeaderWord,
  isPlanHeader,
  matchHeader,
  type ColumnKey,
  NO_HEADER_WORDS,
  type HeaderWords,
} from './header';
import { isBlank } from '../cells/text';
import { findTrackingColumns } from '../tracking-columns/find-tracking-columns';
import type { TrackingPlaces } from '../tracking-columns/tracking-columns';

/** The table's header: its row, and which column holds what. */
export interface TableHeader {
  readonly row: number;
  /** Number of header rows, more than one if a further line subdivides columns. */
  readonly depth: number;
  readonly texts: readonly string[];
  readonly columns: ReadonlyMap<ColumnKey, number>;
  readonly trackingColumns: TrackingPlaces;
  /** The office's own header words that were used beside the vocabulary. */
  readonly words: HeaderWords;
}

/** Most lines of a header. */
const DEEPEST = 3;

/** Whether the row names several columns; a title or 填报单位 line does not. */
const isHeaderLine = (row: readonly SeenCell[], words: HeaderWords): boolean =>
  matchHeader(
    row.map(({ text }) => text),
    words,
  ).size > 1;

/** Whether a word of a header reaches over this column: merged, with a blank beside it, or written once more. */
function reachesOver(header: readonly SeenCell[], column: number): boolean {
  const { text, spread } = header[column] ?? EMPTY_CELL;
  return spread ?? (isBlank(text) || text === header[column - 1]?.text);
}

/** Whether a row only subdivides columns of the header above it (发布单位: 牵头, 配合; 发布人: 姓名, 职务). */
function isSecondLine(
  row: readonly SeenCell[],
  header: readonly SeenCell[],
  words: HeaderWords,
): boolean {
  const filled = row.filter(({ text }) => !isBlank(text));
  if (filled.length < 2 || !filled.every(({ text }) => isHeaderWord(text, words))) return false;
  const divides = row.some(
    ({ text, covered }, column) => !isBlank(text) && !covered && reachesOver(header, column),
  );
  return divides && isHeaderLine(header, words);
}

/** The first line of a header, its words repeated over the empty cells that the line below subdivides. */
function spreadOver(line: readonly SeenCell[], below: readonly SeenCell[]): string[] {
  let word = '';
  return Array.from({ length: Math.max(line.length, below.length) }, (_, column) => {
    const own = line[column]?.text ?? '';
    const divides = !isBlank(below[column]?.text ?? '');
    if (!isBlank(own) || !divides) word = own;
    return word;
  });
}

/** Finds headers of plan tables in a grid. */
export class HeaderFinder {
  private readonly mergesFrom = new Map<number, Merge[]>();

  constructor(
    private readonly grid: Grid,
    private readonly rowAt: (row: number) => readonly SeenCell[],
    private readonly words: HeaderWords = NO_HEADER_WORDS,
  ) {
    for (const merge of grid.merges) {
      const known = this.mergesFrom.get(merge.top);
      if (known) known.push(merge);
      else this.mergesFrom.set(merge.top, [merge]);
    }
  }

  /** The first plan header at or below a row; `null` if there is none. */
  find(
    from: number,
    isMeant: (columns: TableHeader['columns']) => boolean = isPlanHeader,
  ): TableHeader | null {
    for (let row = from; row < this.grid.rows.length; row += 1) {
      if (!this.hasSeveral(row)) continue;
      const header = this.at(row);
      if (isMeant(header.columns)) return header;
    }
    return null;
  }

  /**
   * The header texts of a row by column; a header of two lines is read through both, whether its cells are merged
   * downwards or empty in one of them.
   */
  at(row: number): TableHeader {
    const first = this.rowAt(row);
    const depth = this.depthAt(row, first);
    const above = row > 0 ? this.rowAt(row - 1) : [];
    const isFirstLine = isHeaderLine(above, this.words);
    const wordAbove = (column: number): string => (isFirstLine ? (above[column]?.text ?? '') : '');
    const levels = Array.from({ length: depth }, (_, level) =>
      (level === 0 ? first : this.rowAt(row + level)).map((cell) =>
        depth === 1 && cell.covered ? '' : cell.text,
      ),
    );
    if (depth > 1) levels[0] = spreadOver(first, this.rowAt(row + 1));
    const width = levels.reduce((widest, level) => Math.max(widest, level.length), 0);
    const texts = Array.from({ length: width }, (_, column) => {
      const parts = levels.map((level) => level[column] ?? '');
      return [...new Set(parts)].join('') || wordAbove(column);
    });
    const columns = matchHeader(texts, this.words);
    const trackingColumns = findTrackingColumns(texts, new Set(columns.values()));
    return { row, depth, texts, columns, trackingColumns, words: this.words };
  }

  private hasSeveral(row: number): boolean {
    let filled = 0;
    for (const { text } of this.grid.rows[row] ?? []) {
      if (text !== '') filled += 1;
      if (filled > 1) return true;
    }
    return false;
  }

  private depthAt(row: number, first: readonly SeenCell[]): number {
    let depth = isSecondLine(this.rowAt(row + 1), first, this.words) ? 2 : 1;
    for (const { bottom } of this.mergesFrom.get(row) ?? []) {
      if (bottom < row + DEEPEST) depth = Math.max(depth, bottom - row + 1);
    }
    return depth;
  }
}
