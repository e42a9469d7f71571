import type { Grid } from '../core/plan/cells/grid';
import { isHeaderWord, isPlanHeader, matchHeader } from '../core/plan/header/header';
import {
  isAttachment,
  isLabelled,
  isNote,
  isPageMark,
  isTitle,
} from '../core/plan/rows/line-words';
import { assignCells, type ColumnMeaning } from './assign-cells';
import { gridOfRows, linesOf, type Line, type LineRow } from './text-lines';

/** Most columns of a plan that is copied with a line for each cell. */
const MOST_COLUMNS = 14;

/** Whether a line is after the end of the table. */
export const endsTable = ({ text }: Line): boolean =>
  isNote(text) || isLabelled(text) || isPageMark(text) || isAttachment(text) || isTitle(text);

/** A header with one word a line: where it begins, and its words. */
function headerIn(lines: readonly Line[]): { at: number; words: readonly string[] } | null {
  for (let at = 0; at < lines.length; at += 1) {
    const words: string[] = [];
    while (words.length < MOST_COLUMNS && isHeaderWord(lines[at + words.length]?.text ?? ''))
      words.push(lines[at + words.length]?.text ?? '');
    if (words.length > 2 && isPlanHeader(matchHeader(words))) return { at, words };
    at += words.length;
  }
  return null;
}

/** The meaning of each header word. */
export function meaningsOf(words: readonly string[]): ColumnMeaning[] {
  const columns = [...matchHeader(words)];
  return words.map((_, column) => columns.find(([, at]) => at === column)?.[0] ?? null);
}

/** Splits the lines into rows: from one number to the next, or as many as there are columns. */
function recordsIn(lines: readonly Line[], meanings: readonly ColumnMeaning[]): Line[][] | null {
  if (meanings[0] !== 'number') {
    if (lines.length % meanings.length !== 0) return null;
    return Array.from({ length: lines.length / meanings.length }, (_, i) =>
      lines.slice(i * meanings.length, (i + 1) * meanings.length),
    );
  }
  const records: Line[][] = [];
  for (const line of lines) {
    const isNext = Number.parseInt(line.text, 10) === records.length + 1;
    if (isNext && /^\d{1,4}[.、]?$/u.test(line.text)) records.push([line]);
    else if (records.length === 0) return null;
    else records.at(-1)?.push(line);
  }
  return records;
}

/**
 * Reads a table that was copied with every cell on a line of its own, as from a PDF; `null` if it is not recognized.
 */
export function readOneCellALine(text: string): Grid | null {
  const lines = linesOf(text).filter((line) => line.text !== '');
  const header = headerIn(lines);
  if (!header) return null;
  const { at, words } = header;
  const meanings = meaningsOf(words);
  const repeated = new Set(words);
  const below = lines.slice(at + words.length);
  const behind = below.findIndex((line, i) => i > 0 && endsTable(line));
  const body = (behind < 0 ? below : below.slice(0, behind)).filter(
    (line) => !repeated.has(line.text),
  );
  const records = recordsIn(body, meanings);
  if (!records || records.length === 0) return null;
  const rows: LineRow[] = [];
  for (const record of records) {
    const pieces = record.map((piece) => piece.text);
    const cells = assignCells(pieces, meanings, '');
    if (!cells) return null;
    rows.push({ cells, line: record[0]?.line ?? 1 });
  }
  const alone = ({ text: cell, line }: Line): LineRow => ({ cells: [cell], line });
  return gridOfRows([
    ...lines.slice(0, at).map(alone),
    { cells: words, line: lines[at]?.line ?? 1 },
    ...rows,
    ...(behind < 0 ? [] : below.slice(behind).map(alone)),
  ]);
}
