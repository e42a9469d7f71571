import { comparable } from './text';
import vocabulary from './vocabulary/headers.json';

/** A column of the plan that the add-in knows. */
export type ColumnKey = keyof typeof vocabulary.columns;

export const COLUMN_KEYS = Object.keys(vocabulary.columns) as readonly ColumnKey[];

const LONGEST_HEADER = 20;
const BRACKETED = /\([^)]{0,40}\)|（[^）]{0,40}）/gu;
const ALTERNATES = COLUMN_KEYS.flatMap((key) =>
  vocabulary.columns[key].map((word) => ({ key, word })),
);

interface Candidate {
  readonly key: ColumnKey;
  readonly column: number;
  readonly exact: boolean;
  readonly length: number;
}

function candidatesOf(text: string, column: number): Candidate[] {
  const folded = comparable(text);
  if (folded === '' || folded.length > LONGEST_HEADER) return [];
  const bare = folded.replace(BRACKETED, '');
  const isOther = vocabulary.otherwise.some((word) => folded.includes(word));
  return ALTERNATES.flatMap(({ key, word }) => {
    const exact = folded === word || bare === word;
    const contained = !isOther && word.length > 1 && bare.includes(word);
    return exact || contained ? [{ key, column, exact, length: word.length }] : [];
  });
}

/**
 * Finds the plan's columns among the header cells: an equal text before one that contains the alternate, the
 * longest alternate first, whatever the position.
 */
export function matchHeader(texts: readonly string[]): ReadonlyMap<ColumnKey, number> {
  const candidates = texts.flatMap(candidatesOf);
  candidates.sort(
    (a, b) => Number(b.exact) - Number(a.exact) || b.length - a.length || a.column - b.column,
  );
  const columns = new Map<ColumnKey, number>();
  const taken = new Set<number>();
  for (const { key, column } of candidates) {
    if (columns.has(key) || taken.has(column)) continue;
    columns.set(key, column);
    taken.add(column);
  }
  return columns;
}

/** Whether the columns found make a plan table: a time, and a department or a topic. */
export const isPlanHeader = (columns: ReadonlyMap<ColumnKey, number>): boolean =>
  columns.has('timing') && (columns.has('department') || columns.has('topic'));

export const isColumnKey = (text: string): text is ColumnKey =>
  Object.hasOwn(vocabulary.columns, text);

/** Whether a text is just a word of a header, one that divides a column included (姓名). */
export function isHeaderWord(text: string): boolean {
  const folded = comparable(text);
  return vocabulary.parts.includes(folded) || ALTERNATES.some(({ word }) => word === folded);
}

/** The header that a column has in the workbook's own tables, whatever the plan table calls it. */
export const headerOf = (key: ColumnKey): string => vocabulary.columns[key][0] ?? key;

/** The column that a header text names exactly; `null` for any other text. */
export const columnNamed = (text: string): ColumnKey | null =>
  ALTERNATES.find(({ word }) => word === comparable(text))?.key ?? null;
