import type { Grid } from '../../core/plan/cells/grid';
import {
  isColumnWord,
  isHeaderWord,
  isPlanHeader,
  matchHeader,
} from '../../core/plan/header/header';
import { areLikely, isNumber, type ColumnMeaning } from './cell-costs';
import { isApart, MOST_CELLS, rowsOfLines } from './rows-of-lines';
import { gridOfRows, linesOf, type Line, type LineRow } from './text-lines';

/** Most columns of a plan that is copied cell by cell. */
const MOST_COLUMNS = 14;

/** Lines that belong to no row, and do not look like it, show that the text is something else. */
const FEWEST_ROWS_PER_STRAY = 6;

/** A header whose words stand on lines of their own: where it begins, and its words. */
interface LineHeader {
  readonly at: number;
  readonly words: readonly string[];
}

function headerIn(lines: readonly Line[]): LineHeader | null {
  for (let at = 0; at < lines.length; at += 1) {
    const words: string[] = [];
    while (words.length < MOST_COLUMNS && isHeaderWord(lines[at + words.length]?.text ?? ''))
      words.push(lines[at + words.length]?.text ?? '');
    if (words.length > 2 && isPlanHeader(matchHeader(words))) return { at, words };
    at += words.length;
  }
  return null;
}

/** What each column of the header is for. */
export function meaningsOf(words: readonly string[]): ColumnMeaning[] {
  const columns = [...matchHeader(words)];
  return words.map((_, column) => columns.find(([, at]) => at === column)?.[0] ?? null);
}

const alone = ({ text, line }: Line): LineRow => ({ cells: [text], line });

/** The lines up to the first that stands behind a table, and those from there on. */
function parted(lines: readonly Line[]): { body: readonly Line[]; behind: readonly Line[] } {
  const last = lines.findLastIndex(({ text }) => !isApart(text));
  return { body: lines.slice(0, last + 1), behind: lines.slice(last + 1) };
}

function gridOf(
  lines: readonly Line[],
  { at, words }: LineHeader,
  rows: readonly LineRow[],
  behind: readonly Line[],
): Grid {
  return gridOfRows([
    ...lines.slice(0, at).map(alone),
    { cells: words, line: lines[at]?.line ?? 1 },
    ...rows,
    ...behind.map(alone),
  ]);
}

/** The rows with the lines of a repeated header as one. */
function withHeaders(rows: readonly LineRow[], words: readonly string[]): LineRow[] {
  const result: LineRow[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (!row) break;
    const isHeader = words.every((word, i) => rows[at + i]?.cells.join() === word);
    result.push(isHeader ? { cells: words, line: row.line } : row);
    if (isHeader) at += words.length - 1;
  }
  return result;
}

/** Row by row: the cells of one row, then those of the next. */
function readRows(lines: readonly Line[], header: LineHeader): Grid | null {
  const meanings = meaningsOf(header.words);
  const below = lines.slice(header.at + header.words.length);
  const rows = withHeaders(rowsOfLines(below, meanings, new Set(header.words)), header.words);
  const whole = rows.flatMap(({ cells }) => (cells.length > 1 ? [cells] : []));
  const strays = rows.filter(
    ({ cells: [text = '', ...others] }) => others.length === 0 && !isApart(text),
  );
  const isSure =
    strays.length * FEWEST_ROWS_PER_STRAY <= whole.length && areLikely(whole, meanings);
  return isSure ? gridOf(lines, header, rows, []) : null;
}

/** Column by column, each of as many cells. */
function readColumns(
  lines: readonly Line[],
  header: LineHeader,
  columns: readonly (readonly Line[])[],
  behind: readonly Line[],
): Grid | null {
  const [first = []] = columns;
  if (first.length < 2 || columns.some(({ length }) => length !== first.length)) return null;
  const rows = first.map(({ line }, i): LineRow => ({
    cells: columns.map((cells) => cells[i]?.text ?? ''),
    line,
  }));
  const isSure = areLikely(
    rows.map(({ cells }) => cells),
    meaningsOf(header.words),
  );
  return isSure ? gridOf(lines, header, rows, behind) : null;
}

/** The header first, then column by column. */
function readColumnsUnderHeader(lines: readonly Line[], header: LineHeader): Grid | null {
  const { body, behind } = parted(lines.slice(header.at + header.words.length));
  const height = body.length / header.words.length;
  if (!Number.isInteger(height)) return null;
  const columns = header.words.map((_, i) => body.slice(i * height, (i + 1) * height));
  return readColumns(lines, header, columns, behind);
}

/** Each word of the header above the cells of its column. */
function readHeadedColumns(lines: readonly Line[]): Grid | null {
  const places = lines.flatMap(({ text }, at) => (isColumnWord(text) ? [at] : []));
  const [at, second] = places;
  if (at === undefined || second === undefined || places.length > MOST_COLUMNS) return null;
  const words = places.map((place) => lines[place]?.text ?? '');
  if (second === at + 1 || !isPlanHeader(matchHeader(words))) return null;
  const { body, behind } = parted(lines.slice(places.at(-1)));
  const end = (places.at(-1) ?? 0) + body.length;
  const columns = places.map((place, i) => lines.slice(place + 1, places[i + 1] ?? end));
  return readColumns(lines, { at, words }, columns, behind);
}

/** Whether the cells under a header begin with those of its number column: 1, 2, 3. */
const countsDown = (lines: readonly Line[], { at, words }: LineHeader): boolean =>
  lines.slice(at + words.length, at + words.length + 2).filter(({ text }) => isNumber(text))
    .length > 1;

/** Reads a table that was copied with every cell on a line of its own, as from a PDF; `null` where it cannot be told. */
export function readOneCellALine(text: string): Grid | null {
  const lines = linesOf(text).filter((line) => line.text !== '');
  if (lines.length > MOST_CELLS) return null;
  const header = headerIn(lines);
  if (!header) return readHeadedColumns(lines);
  return countsDown(lines, header)
    ? readColumnsUnderHeader(lines, header)
    : (readRows(lines, header) ?? readColumnsUnderHeader(lines, header));
}
