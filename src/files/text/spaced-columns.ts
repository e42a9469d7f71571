import type { Grid } from '../../core/plan/cells/grid';
import { isHeaderWord, isPlanHeader, matchHeader } from '../../core/plan/header/header';
import { assignCells } from './assign-cells';
import { cleaned } from '../../core/plan/cells/wrap-residue';
import { parseTopic } from '../../core/plan/topic/topic';
import { areLikely, type ColumnMeaning } from './cell-costs';
import { meaningsOf } from './one-cell-a-line';
import { isApart } from './rows-of-lines';
import { gridOfRows, linesOf, WIDE_GAP, type Line, type LineRow } from './text-lines';

/** Separators of cells: two blanks or more, an ideographic one, or as a last resort any blank. */
const GAPS = [WIDE_GAP, /[ \u00a0\u3000\t]+/u];

/** Blanks that typesetting inserts between figures and the words of a date: 「3 月 5 日」. */
const IN_DATE = /(?<=\d) (?=[年月日号季])|(?<=[年月第]) (?=\d)/gu;

/** A number that begins a row. */
const NUMBER = /^\d{1,4}[.、]?$/u;

interface SplitLine extends Line {
  readonly cells: readonly string[];
}

const split = ({ text, line }: Line, gap: RegExp): SplitLine => ({
  text,
  line,
  cells: text.split(gap).filter((cell) => cell !== ''),
});

/**
 * Splits the lines into rows: a number begins one, and the lines up to the next number belong to it, as when a PDF has
 * each line of a cell separately. Without numbers each line is a row.
 */
function recordsIn(lines: readonly SplitLine[], isNumbered: boolean): SplitLine[] {
  const records: SplitLine[] = [];
  let isBehind = false;
  for (const line of lines) {
    const [first = ''] = line.cells;
    const above = records.at(-1);
    const begins = NUMBER.test(first);
    isBehind = isApart(line.text) || (isBehind && !begins);
    if (isNumbered && above && !begins && !isBehind && NUMBER.test(above.cells[0] ?? ''))
      records[records.length - 1] = { ...above, cells: [...above.cells, ...line.cells] };
    else records.push(line);
  }
  return records;
}

/** A cell without the blanks at which its lines were joined; a person's divide posts and name. */
function unwrapped(cell: string, meaning: ColumnMeaning | undefined): string {
  if (meaning === 'topic') return parseTopic(cell)?.clean ?? '';
  return meaning === 'department' || meaning === 'timing' ? cleaned(cell) : cell;
}

function readWith(text: string, gap: RegExp): Grid | null {
  const lines = linesOf(text)
    .filter((line) => line.text !== '')
    .map((line) => split({ ...line, text: line.text.replace(IN_DATE, '') }, gap));
  const at = lines.findIndex(
    ({ cells }) =>
      cells.length > 2 &&
      cells.every((cell) => isHeaderWord(cell)) &&
      isPlanHeader(matchHeader(cells)),
  );
  const header = lines[at];
  if (!header) return null;
  const meanings = meaningsOf(header.cells);
  const body = lines.slice(at + 1);
  const isNumbered = meanings[0] === 'number';
  const joined = recordsIn(body, isNumbered);
  const rows = joined.map(({ cells, text: whole, line }): LineRow => {
    if (cells.length < 2) return { cells: [whole], line };
    const assigned = assignCells(cells, meanings, ' ') ?? cells;
    const isWrapped = cells.length > meanings.length;
    return {
      cells: isWrapped ? assigned.map((cell, i) => unwrapped(cell, meanings[i])) : assigned,
      line,
    };
  });
  const isGrouped = joined.length < body.length;
  const numbered = rows.filter(({ cells: [first = ''] }) => NUMBER.test(first));
  // When cells of several lines are set side by side, their lines get mixed up.
  const cells = numbered.map((row) => row.cells);
  if (isGrouped && !areLikely(cells, meanings)) return null;
  const above = lines.slice(0, at).map(({ text: whole, line }) => ({ cells: [whole], line }));
  return gridOfRows([...above, header, ...rows]);
}

/**
 * Reads a table whose columns are separated by blanks alone; `null` if no line of the text is its header, or the lines
 * of its cells are mixed up.
 */
export function readSpacedColumns(text: string): Grid | null {
  for (const gap of GAPS) {
    const grid = readWith(text, gap);
    if (grid) return grid;
  }
  return null;
}
