import type { Grid } from '../../core/plan/cells/grid';
import { isHeaderWord, isPlanHeader, matchHeader } from '../../core/plan/header/header';
import { areLikely, cellCost, isNumber, type ColumnMeaning } from './cell-costs';
import { meaningsOf } from './one-cell-a-line';
import { isApart, joinLines } from './rows-of-lines';
import { gridOfRows, WIDE_GAP, type LineRow } from './text-lines';

/** Text with its place in a line. */
interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A piece of a line with the column it stands in. */
interface Placed {
  readonly text: string;
  readonly column: number;
}

interface LaidOutLine {
  readonly pieces: readonly Placed[];
  readonly line: number;
  /** A blank line is above it. */
  readonly isParted: boolean;
}

/** The blanks that typesetting puts between figures and Chinese: 「2024 年」. */
const IN_TEXT = /(?<=[\d）]) (?=\p{Script=Han})|(?<=[\p{Script=Han}（]) (?=\d)/gu;
/** Most lines over which the cells of one row are wrapped. */
const MOST_LINES = 8;
const MOST_IN_FILE = 30_000;
/** What it costs to join lines with a blank one between them. */
const ACROSS_GAP = 3;
/** A line longer than this is prose. */
const LONGEST_LINE = 2000;
const FEWEST_COLUMNS = 3;

function piecesOf(line: string, gap: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const text of line.split(gap)) {
    if (text === '') continue;
    const start = line.indexOf(text, at);
    at = start + text.length;
    pieces.push({ text, start, end: at });
  }
  return pieces;
}

const overlap = (one: Piece, other: Piece): number =>
  Math.min(one.end, other.end) - Math.max(one.start, other.start);

/** Whether a piece stands under two words of the header at least. */
const isAcross = (piece: Piece, header: readonly Piece[]): boolean =>
  header.filter((word) => overlap(piece, word) > 0).length > 1;

/** The pieces of a line; one that stands under two columns, and has a single blank in it, is two. */
function piecesUnder(line: string, header: readonly Piece[]): Piece[] {
  return piecesOf(line, WIDE_GAP).flatMap((piece) => {
    if (!isAcross(piece, header)) return [piece];
    const parts = piecesOf(piece.text, / /u).map(({ text, start, end }) => ({
      text,
      start: piece.start + start,
      end: piece.start + end,
    }));
    return parts.length === 2 ? parts : [piece];
  });
}

/**
 * The columns of the pieces of a line: in their order, no two in one, each as far under the word of its column as can be.
 * @returns `null` where there are more pieces than columns
 */
function placed(pieces: readonly Piece[], header: readonly Piece[]): Placed[] | null {
  // For each number of columns: the best way to place the pieces up to here in them.
  let best: { readonly fit: number; readonly columns: readonly number[] }[] = header.map(() => ({
    fit: 0,
    columns: [],
  }));
  best.push({ fit: 0, columns: [] });
  for (const piece of pieces) {
    const next: typeof best = [{ fit: Number.NEGATIVE_INFINITY, columns: [] }];
    header.forEach((word, column) => {
      const before = best[column] ?? { fit: Number.NEGATIVE_INFINITY, columns: [] };
      const here = {
        fit: before.fit + Math.min(overlap(piece, word), 1),
        columns: [...before.columns, column],
      };
      const left = next[column] ?? here;
      next.push(here.fit > left.fit ? here : left);
    });
    best = next;
  }
  const { fit, columns } = best[header.length] ?? { fit: 0, columns: [] };
  if (!Number.isFinite(fit)) return null;
  return pieces.map(({ text }, i) => ({ text, column: columns[i] ?? 0 }));
}

/** The cells of consecutive lines, each joined from top to bottom. */
function cellsOf(lines: readonly LaidOutLine[], width: number): string[] {
  const parts = Array.from({ length: width }, (): string[] => []);
  for (const { pieces } of lines)
    for (const { text, column } of pieces) parts[column]?.push(text.replace(IN_TEXT, ''));
  return parts.map((texts) => joinLines(texts));
}

/** Finds which lines are one row: of all ways to group them, the one whose cells suit their columns best. */
class RowsOfLayout {
  constructor(
    private readonly lines: readonly LaidOutLine[],
    private readonly meanings: readonly ColumnMeaning[],
  ) {}

  rows(): LineRow[] {
    const best: { readonly cost: number; readonly from: number; readonly cells: string[] }[] = [
      { cost: 0, from: 0, cells: [] },
    ];
    for (let to = 1; to <= this.lines.length; to += 1) {
      let cheapest = { cost: Number.POSITIVE_INFINITY, from: to - 1, cells: [] as string[] };
      for (let from = to - 1; from >= Math.max(0, to - MOST_LINES); from -= 1) {
        const group = this.lines.slice(from, to);
        if (group.length > 1 && (this.isApart(group[0]) || this.countNumbers(group) > 1)) break;
        const { cost, cells } = this.read(group);
        const whole = (best[from]?.cost ?? 0) + cost;
        if (whole < cheapest.cost) cheapest = { cost: whole, from, cells };
      }
      best.push(cheapest);
    }
    const rows: LineRow[] = [];
    for (let to = this.lines.length; to > 0;) {
      const { from = to - 1, cells = [] } = best[to] ?? {};
      rows.push({ cells, line: this.lines[from]?.line ?? 1 });
      to = from;
    }
    return rows.reverse();
  }

  private isApart(line: LaidOutLine | undefined): boolean {
    const [first, ...others] = line?.pieces ?? [];
    return first !== undefined && others.length === 0 && isApart(first.text);
  }

  private countNumbers(group: readonly LaidOutLine[]): number {
    const column = this.meanings.indexOf('number');
    return group.filter(({ pieces }) =>
      pieces.some((piece) => piece.column === column && isNumber(piece.text)),
    ).length;
  }

  private read(group: readonly LaidOutLine[]): { cost: number; cells: string[] } {
    const [line] = group;
    if (group.length === 1 && line && this.isApart(line))
      return { cost: 1, cells: [line.pieces.map(({ text }) => text).join(' ')] };
    const cells = cellsOf(group, this.meanings.length);
    const gaps = group.slice(1).filter(({ isParted }) => isParted).length;
    const cost = this.meanings.reduce((sum, key, i) => sum + cellCost(key, cells[i] ?? ''), 0);
    return { cost: cost + gaps * ACROSS_GAP, cells };
  }
}

const isHeader = (pieces: readonly Piece[]): boolean => {
  const texts = pieces.map(({ text }) => text);
  return (
    texts.length >= FEWEST_COLUMNS &&
    texts.every((text) => isHeaderWord(text)) &&
    isPlanHeader(matchHeader(texts))
  );
};

/** The lines under a header with text in them, its own words on further pages left out. */
function bodyOf(lines: readonly string[], at: number, header: readonly Piece[]): LaidOutLine[] {
  const words = new Set(header.map(({ text }) => text));
  let isParted = false;
  return lines.slice(at + 1).flatMap((line, i): LaidOutLine[] => {
    const pieces = piecesUnder(line, header);
    const wasParted = isParted;
    isParted = pieces.length === 0;
    const isRepeated = pieces.length > 1 && pieces.every((piece) => words.has(piece.text));
    if (isParted || isRepeated) return [];
    const inColumns = placed(pieces, header) ?? [{ text: line.trim(), column: 0 }];
    return [{ pieces: inColumns, line: at + i + 2, isParted: wasParted }];
  });
}

/**
 * Reads a table whose cells stand under the words of its header, those of several lines too, as where a PDF's layout was
 * kept; `null` if no line of the text is its header, or it makes no sense.
 */
export function readLaidOutColumns(text: string): Grid | null {
  const lines = text.replaceAll('\f', '\n').split('\n');
  if (lines.length > MOST_IN_FILE || lines.some((line) => line.length > LONGEST_LINE)) return null;
  const at = lines.findIndex((line) => isHeader(piecesOf(line, WIDE_GAP)));
  if (at < 0) return null;
  const header = piecesOf(lines[at] ?? '', WIDE_GAP);
  const words = header.map((piece) => piece.text);
  const meanings = meaningsOf(words);
  const body = bodyOf(lines, at, header);
  const rows = new RowsOfLayout(body, meanings).rows();
  const whole = rows.flatMap(({ cells }) => (cells.length > 1 ? [cells] : []));
  if (!areLikely(whole, meanings)) return null;
  const above = lines.slice(0, at).flatMap((line, i): LineRow[] => {
    const cell = line.trim().replace(IN_TEXT, '');
    return cell === '' ? [] : [{ cells: [cell], line: i + 1 }];
  });
  return gridOfRows([...above, { cells: words, line: at + 1 }, ...rows]);
}
