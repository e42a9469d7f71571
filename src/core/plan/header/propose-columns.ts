import { COLUMN_KEYS, matchHeader, type ColumnKey } from './header';
import { comparable } from '../cells/text';
import vocabulary from '../vocabulary/headers.json';

/** Share of a known word's characters that a header must contain to be proposed for the column. */
const ALIKE = 0.5;

/** The largest share of a known word of the column that the header contains. */
function likeness(header: string, key: ColumnKey): number {
  const own = new Set(header);
  const words = vocabulary.columns[key].filter((word) => word.length > 1);
  return Math.max(
    ...words.map((word) => Array.from(word).filter((char) => own.has(char)).length / word.length),
  );
}

/** Proposes a column of the plan for header texts: known words first, then the text most similar to a known word. */
export function proposeColumns(texts: readonly string[]): ReadonlyMap<ColumnKey, number> {
  const columns = new Map(matchHeader(texts));
  const alike = texts.flatMap((text, column) => {
    const header = comparable(text);
    if (header === '' || vocabulary.otherwise.some((word) => header.includes(word))) return [];
    return COLUMN_KEYS.map((key) => ({ key, column, likeness: likeness(header, key) }));
  });
  alike.sort((a, b) => b.likeness - a.likeness || a.column - b.column);
  const taken = new Set(columns.values());
  for (const { key, column, likeness: share } of alike) {
    if (share < ALIKE || columns.has(key) || taken.has(column)) continue;
    columns.set(key, column);
    taken.add(column);
  }
  return columns;
}
