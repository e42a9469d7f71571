import { comparable } from '../../core/plan/text';
import type { RawValue } from '../grid/cells';
import { asTyped, asWritten } from '../grid/escape-text';

/** A line of the printable list of findings, in words. */
export interface ProblemLine {
  readonly level: string;
  readonly row: string;
  readonly column: string;
  readonly content: string;
  readonly reason: string;
  readonly waived: string;
}

/** Columns of 问题表 with their widths in points. Names are a contract: they never change. */
const COLUMNS: ReadonlyMap<string, { readonly field: keyof ProblemLine; readonly width: number }> =
  new Map([
    ['级别', { field: 'level', width: 48 }],
    ['行', { field: 'row', width: 60 }],
    ['列', { field: 'column', width: 84 }],
    ['单元格内容', { field: 'content', width: 190 }],
    ['问题', { field: 'reason', width: 300 }],
    ['豁免', { field: 'waived', width: 120 }],
  ]);

export const PROBLEM_HEADERS: readonly string[] = [...COLUMNS.keys()];

export const widthOf = (header: string): number => COLUMNS.get(header)?.width ?? 100;

/** What names a line again when the list is made anew. */
const KEY = ['行', '列', '问题'];
/** The level of a line that is no finding any more, but somebody has written something to it. */
const RESOLVED = '已解决';

type Row = readonly RawValue[];

/** A row as it has to be typed: words of findings are never formulas, people's own cells may be. */
export const typedRow = (row: Row, headers: readonly string[]): RawValue[] =>
  row.map((value, at) => {
    const isOwn = !COLUMNS.has(comparable(headers[at] ?? ''));
    return !isOwn && typeof value === 'string' ? asWritten(value) : asTyped(value);
  });

/**
 * The body of 问题表 in the order of its columns. Columns that people have added keep what they have typed, by row,
 * column and reason of the finding; a line whose finding is gone stays where something was typed to it.
 * @param headers every column of the table, those that are new last
 * @param before the body as it is
 */
export function problemRows(
  lines: readonly ProblemLine[],
  headers: readonly string[],
  before: readonly Row[],
): RawValue[][] {
  const names = headers.map(comparable);
  const isOwn = (at: number): boolean => !COLUMNS.has(names[at] ?? '');
  const keyOf = (row: Row): string =>
    JSON.stringify(KEY.map((name) => String(row[names.indexOf(name)] ?? '')));
  const typed = before.filter((row) => row.some((value, at) => isOwn(at) && value !== ''));
  const byKey = new Map(typed.map((row) => [keyOf(row), row]));
  const body = lines.map((line) => {
    const cells = names.map((name) => line[COLUMNS.get(name)?.field ?? 'level']);
    const known = byKey.get(keyOf(cells));
    byKey.delete(keyOf(cells));
    return cells.map((cell, at) => (isOwn(at) ? (known?.[at] ?? '') : cell));
  });
  const resolved = [...byKey.values()].map((row) =>
    names.map((name, at) => (name === '级别' ? RESOLVED : (row[at] ?? ''))),
  );
  const rows = [...body, ...resolved];
  return rows.length > 0 ? rows : [headers.map(() => '')];
}
