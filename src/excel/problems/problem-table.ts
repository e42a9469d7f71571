import { comparable } from '../../core/plan/cells/text';
import type { RawValue } from '../grid/cells';
import { asTyped, asWritten } from '../grid/escape-text';

/** A line of the printable list of findings, in words. */
export interface ProblemLine {
  readonly level: string;
  readonly row: string;
  readonly department: string;
  readonly column: string;
  readonly content: string;
  readonly reason: string;
  readonly waived: string;
}

/** Columns of 问题表 with their widths in points. The names are part of the workbook contract and never change. */
const COLUMNS: ReadonlyMap<string, { readonly field: keyof ProblemLine; readonly width: number }> =
  new Map([
    ['级别', { field: 'level', width: 48 }],
    ['行', { field: 'row', width: 60 }],
    ['牵头发布单位', { field: 'department', width: 84 }],
    ['列', { field: 'column', width: 84 }],
    ['单元格内容', { field: 'content', width: 190 }],
    ['问题', { field: 'reason', width: 300 }],
    ['豁免', { field: 'waived', width: 120 }],
  ]);

export const PROBLEM_HEADERS: readonly string[] = [...COLUMNS.keys()];

export const widthOf = (header: string): number => COLUMNS.get(header)?.width ?? 100;

/** Columns that identify a line when the list is rewritten. */
const KEY = ['行', '列', '问题'];
/** Level of a line whose finding no longer exists but that has notes by users. */
const RESOLVED = '已解决';

type Row = readonly RawValue[];

/** Escapes the texts of findings, which are never formulas; users' own cells may hold formulas. */
export const typedRow = (row: Row, headers: readonly string[]): RawValue[] =>
  row.map((value, at) => {
    const isOwn = !COLUMNS.has(comparable(headers[at] ?? ''));
    return !isOwn && typeof value === 'string' ? asWritten(value) : asTyped(value);
  });

/**
 * The body of 问题表 in the order of its columns. Content of columns added by users is carried over by row, column and
 * reason of the finding; a line whose finding no longer exists stays if it has such content.
 * @param headers every column of the table, new ones last
 * @param before the current body
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
