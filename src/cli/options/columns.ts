import {
  COLUMN_KEYS,
  columnNamed,
  headerOf,
  headerWords,
  isColumnKey,
  type ColumnKey,
  type HeaderWords,
} from '../../core/plan/header/header';
import { likelyHeader } from '../../core/plan/header/likely-header';
import type { Plan } from '../../core/plan/model/plan';
import { comparable, compact, isBlank } from '../../core/plan/cells/text';
import type { Sheet } from '../../files/content/sheet';

/** A comma separates two columns only if another name and 「=」 follow: a header may contain commas. */
const BETWEEN = /[,，](?=[^,，=＝]+[=＝])/u;
const MOST_SEEN = 20;
const LONGEST_SEEN = 20;

const keyNamed = (name: string): ColumnKey | null => (isColumnKey(name) ? name : columnNamed(name));

/** The names that `--columns` takes, as its messages list them. */
export const columnNames = (): string => COLUMN_KEYS.map(headerOf).join('、');

/**
 * Reads 「时间=开会日子,主题=说啥」.
 * @returns the words, or the invalid part
 */
export function readColumns(text: string): HeaderWords | { readonly wrong: string } {
  const pairs: [string, ColumnKey][] = [];
  for (const part of text.split(BETWEEN)) {
    const at = part.search(/[=＝]/u);
    const key = at < 0 ? null : keyNamed(part.slice(0, at).trim());
    const word = part.slice(at + 1).trim();
    if (!key || isBlank(word)) return { wrong: part.trim() };
    pairs.push([word, key]);
  }
  const words = headerWords(pairs);
  const twice = pairs.find(
    ([word], i) => pairs.findIndex(([other]) => comparable(other) === comparable(word)) < i,
  );
  return twice ? { wrong: twice[0] } : words;
}

const hasWord = (texts: readonly string[], word: string): boolean =>
  texts.some((text) => comparable(text) === word);

/** Words that no header contains. */
export const wordsMissing = (plans: readonly Plan[], words: HeaderWords): readonly string[] =>
  [...words.keys()].filter((word) => !plans.some(({ headers }) => hasWord(headers, word)));

/** Words that no cell contains. */
export function wordsNowhere(sheets: readonly Sheet[], words: HeaderWords): readonly string[] {
  const missing = new Set(words.keys());
  for (const { grid } of sheets)
    for (const row of grid.rows) {
      if (missing.size === 0) return [];
      for (const { text } of row) missing.delete(comparable(text));
    }
  return [...missing];
}

/** Header texts for messages about what was found. */
export const seenHeaders = (texts: readonly string[]): string =>
  [...new Set(texts.map(compact).filter((text) => text !== ''))]
    .slice(0, MOST_SEEN)
    .map((text) => Array.from(text).slice(0, LONGEST_SEEN).join(''))
    .join('、');

/** The texts of the first row that looks like a header; none if no row does. */
export const likelyHeaders = (sheets: readonly Sheet[]): readonly string[] =>
  sheets.map(({ grid }) => likelyHeader(grid)).find((header) => header !== null)?.texts ?? [];
