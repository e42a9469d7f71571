import { parse } from 'papaparse';
import type { Cell, Grid } from '../../core/plan/cells/grid';
import { textCell } from '../../core/plan/cells/grid';
import { planHeaderIn, timelessHeaderIn } from './header-of';
import { readLaidOutColumns } from './laid-out-columns';
import { readOneCellALine } from './one-cell-a-line';
import { readSeparatedColumns } from './separated-columns';
import { readSpacedColumns } from './spaced-columns';
import { gridOfRows, type LineRow } from './text-lines';
import { joinWrappedRows } from './wrapped-rows';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;
/** Digits of the longest number that a spreadsheet shows in full; longer ones are codes. */
const LONGEST_NUMBER = 11;

/** A cell as a spreadsheet would store it: 2024.1 may have been 2024.10 there. */
const typedCell = (text: string): Cell =>
  NUMBER.test(text) && text.length <= LONGEST_NUMBER
    ? { value: Number(text), text }
    : textCell(text);

/** A pattern for the end would look at each of many blank lines inside the text. */
function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (text.charAt(end - 1) === '\n') end -= 1;
  return text.slice(0, end);
}

function rowsOf(whole: string, delimiter: string): string[][] {
  const text = withoutBlankEnd(whole);
  const quoted = parse<string[]>(text, { delimiter });
  const isBroken = quoted.errors.some(({ type }) => type === 'Quotes');
  // A single quotation mark at the start of a line of prose would swallow everything up to the next one.
  return isBroken ? parse<string[]>(text, { delimiter, quoteChar: '\0' }).data : quoted.data;
}

/** The rows with the lines they begin on: a quoted cell may contain line breaks. */
function withLines(rows: readonly string[][]): LineRow[] {
  let line = 1;
  return rows.map((cells) => {
    const first = line;
    line += 1;
    for (const cell of cells) if (cell.includes('\n')) line += cell.split('\n').length - 1;
    return { cells, line: first };
  });
}

/** Vertical bars: full-width ones and box drawings. */
const BARS = /[｜│┃┆┊║￨]/gu;
/** Markup that may remain in cells of a Markdown table. */
const MARKDOWN = /^#{1,6}\s+|\*\*|__|`/gu;
const ITALIC = /^\*([^*]+)\*$/u;
const RULE = /^[\s|+:=\-\u2500-\u257f]*$/u;
const FEWEST_BARS = 6;

/** 「\|」 in a Markdown table is a bar in a cell; until the cells are divided this stands for it. */
const BAR_IN_CELL = '\u{10FFFD}';
const ESCAPED = /\\([\\`*_{}[\]()#+.!~<>-])/gu;
const LINK = /!?\[([^[\]]{0,200})\]\((?:https?:|mailto:|[./#])[^()\s]{0,500}\)/gu;

const barsAsOne = (text: string): string =>
  text
    .replace(BARS, '|')
    .replaceAll('\\|', BAR_IN_CELL)
    .replace(/<br\s*\/?>/giu, ' ');

/** The text of a cell without markup. */
const withoutMarkup = (text: string): string =>
  text
    .replace(LINK, '$1')
    .replaceAll('&nbsp;', ' ')
    .replace(MARKDOWN, '')
    .trim()
    .replace(ITALIC, '$1')
    .replace(ESCAPED, '$1')
    .replaceAll(BAR_IN_CELL, '|')
    .trim();

/** Rows without the empty cells that bars at both ends make, and without the line under a Markdown header. */
const withoutFrames = (rows: readonly LineRow[]): LineRow[] =>
  rows
    .filter(({ cells }) => cells.length < 2 || !cells.every((text) => RULE.test(text)))
    .filter(({ cells }) => cells.length > 1 || cells[0] === '' || !RULE.test(cells[0] ?? ''))
    .map(({ cells, line }) => {
      const trimmed = cells.map(withoutMarkup);
      const isFramed = trimmed.length > 2 && trimmed[0] === '' && trimmed.at(-1) === '';
      return { cells: isFramed ? trimmed.slice(1, -1) : trimmed, line };
    });

/** 「"」 alone in a cell means the one above; it would quote the cells up to the next one. */
const DITTO_MARK = /(?<=\t)"(?=\t|\n\d|\n?$)/gu;

function readTabs(text: string): Grid {
  const rows = withLines(rowsOf(text.replace(DITTO_MARK, '〃'), '\t'));
  const grid = gridOfRows(rows);
  const header = planHeaderIn(grid);
  return header ? gridOfRows(joinWrappedRows(rows, header)) : grid;
}

function readBars(text: string): Grid | null {
  const bars = barsAsOne(text);
  if ((bars.match(/\|/gu)?.length ?? 0) < FEWEST_BARS) return null;
  return gridOfRows(withoutFrames(withLines(rowsOf(bars, '|'))));
}

const OTHER_SHAPES = [
  readBars,
  readOneCellALine,
  readLaidOutColumns,
  readSpacedColumns,
  readSeparatedColumns,
];

/**
 * Reads a document's text; cells are not converted. A table is recognized by tabs, else by what remains of one when it
 * is copied from a document: bars, a line for each cell, or blanks.
 */
export function readDocumentText(text: string): Grid {
  const tabs = readTabs(text);
  if (planHeaderIn(tabs)) return tabs;
  for (const read of OTHER_SHAPES) {
    const grid = read(text);
    if (grid && planHeaderIn(grid)) return grid;
  }
  const bars = timelessHeaderIn(tabs) ? null : readBars(text);
  return bars && timelessHeaderIn(bars) ? bars : tabs;
}

/**
 * Reads values that a spreadsheet separated by commas (.csv; by semicolons in some locales) or tabs (.tsv), else a text
 * that only has the name of such a file.
 */
export function readSpreadsheetText(text: string, kind: 'csv' | 'tsv'): Grid {
  const grid = readSeparated(text, kind);
  if (planHeaderIn(grid)) return grid;
  const other = readDocumentText(text);
  return planHeaderIn(other) ? other : grid;
}

function readSeparated(text: string, kind: 'csv' | 'tsv'): Grid {
  const comma = text.includes(',') || text.includes('，') ? ',' : text.includes(';') ? ';' : ',';
  const delimiter = kind === 'tsv' || (!text.includes(',') && text.includes('\t')) ? '\t' : comma;
  return { rows: rowsOf(text, delimiter).map((row) => row.map(typedCell)), merges: [] };
}
