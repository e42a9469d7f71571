import { parse } from 'papaparse';
import type { Cell, Grid } from '../core/plan/grid';
import { textCell } from '../core/plan/grid';

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;
/** A number that a spreadsheet shows in full; longer runs of digits are codes. */
const LONGEST_NUMBER = 11;

/** A cell as a spreadsheet would hold it: 2024.1 may have been 2024.10 there. */
const typedCell = (text: string): Cell =>
  NUMBER.test(text) && text.length <= LONGEST_NUMBER
    ? { value: Number(text), text }
    : textCell(text);

function rowsOf(whole: string, delimiter: string): string[][] {
  const text = whole.replace(/\n+$/u, '');
  const quoted = parse<string[]>(text, { delimiter });
  const isBroken = quoted.errors.some(({ type }) => type === 'Quotes');
  // A lone quotation mark at the start of a line of prose would swallow everything up to the next.
  return isBroken ? parse<string[]>(text, { delimiter, quoteChar: '\0' }).data : quoted.data;
}

/** The delimiter of a text: tabs; where there are none, what a table copied from a document may use. */
function documentDelimiter(text: string): string {
  if (text.includes('\t')) return '\t';
  return (text.match(/\|/gu)?.length ?? 0) >= 6 ? '|' : '\t';
}

/** Rows without the empty cells that 「| a | b |」 has at either end, and without lines such as 「|---|---|」. */
const withoutFrames = (rows: readonly string[][]): string[][] =>
  rows
    .map((row) =>
      row.length > 2 && row[0]?.trim() === '' && row.at(-1)?.trim() === '' ? row.slice(1, -1) : row,
    )
    .map((row) => row.map((text) => text.trim()))
    .filter((row) => !row.every((text) => /^:?-+:?$/u.test(text)));

/** Reads a document's text, a table in it marked by tabs (or bars); cells are text as it stands. */
export function readDocumentText(text: string): Grid {
  const delimiter = documentDelimiter(text);
  const rows = rowsOf(text, delimiter);
  const cells = (delimiter === '|' ? withoutFrames(rows) : rows).map((row) => row.map(textCell));
  return { rows: cells, merges: [] };
}

/** Reads values that a spreadsheet separated by commas (.csv; by semicolons in some locales) or tabs (.tsv). */
export function readSpreadsheetText(text: string, kind: 'csv' | 'tsv'): Grid {
  const comma = text.includes(',') || text.includes('，') ? ',' : text.includes(';') ? ';' : ',';
  const delimiter = kind === 'tsv' || (!text.includes(',') && text.includes('\t')) ? '\t' : comma;
  return { rows: rowsOf(text, delimiter).map((row) => row.map(typedCell)), merges: [] };
}
