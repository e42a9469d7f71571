import { comparable } from '../cells/text';
import vocabulary from '../vocabulary/headers.json';
import lines from '../vocabulary/lines.json';

/** A column of the plan that the add-in knows. */
export type ColumnKey = keyof typeof vocabulary.columns;

export const COLUMN_KEYS = Object.keys(vocabulary.columns) as readonly ColumnKey[];

/**
 * Header words of an office's own, by normalized text, with the column that each names. They take precedence over the
 * vocabulary, and the last of several words for one column over the others.
 */
export type HeaderWords = ReadonlyMap<string, ColumnKey>;

export const NO_HEADER_WORDS: HeaderWords = new Map();

/** Merges lists of header words; later words take precedence. */
export function headerWords(
  ...lists: readonly Iterable<readonly [text: string, key: ColumnKey]>[]
): HeaderWords {
  const words = new Map<string, ColumnKey>();
  for (const [text, key] of lists.flatMap((list) => [...list])) {
    const word = comparable(text);
    if (word === '') continue;
    words.delete(word);
    words.set(word, key);
  }
  return words;
}

const LONGEST_HEADER = 20;
const BRACKETED = /\([^)]{0,40}\)|（[^）]{0,40}）/gu;
/** 「发布人单位」, 「发布人电话」, 「发布人信息 职务」: attributes of the person, not the person. */
const OF_PERSON = /(?:单位|部门|电话|手机|方式|(?<![及和与、/])(?:职务|职级|职称))$/u;
const NAME = '姓名';
/** 「发布人（姓名）」 beside 「发布人（职务）」: what stands in the brackets is the column's own word. */
const NAME_IN_BRACKETS = /\((姓名)\)/u;
const POST_IN_BRACKETS = /\((?:职务|职级|职称)\)$/u;
/** What may stand before a weak word: 「拟出席领导」. */
const INTENDED = /^(?:拟定?|计划|预计|建议)/u;
/** 「出席发布会领导」, 「发布会的标题」. */
const OF_CONFERENCE = /(?:新闻)?发布会的?/u;
const wordsOf = (
  words: Readonly<Record<ColumnKey, readonly string[]>>,
  isWeak: boolean,
): { key: ColumnKey; word: string; isWeak: boolean }[] =>
  COLUMN_KEYS.flatMap((key) => words[key].map((word) => ({ key, word, isWeak })));
/**
 * Weak words (季度, 姓名, 报送单位) name a column only as the whole header, and only if no other column matches
 * better.
 */
const ALTERNATES = [...wordsOf(vocabulary.columns, false), ...wordsOf(vocabulary.weak, true)];
const WORDS: ReadonlySet<string> = new Set(ALTERNATES.map(({ word }) => word));
const INSIDE = new RegExp([...WORDS].filter((word) => word.length > 1).join('|'), 'u');
/** 「日期：2025年1月」 above a table holds a value, so it is no header. */
const WITH_VALUE = /:./u;

interface Candidate {
  /** Position among the office's own words, from 1; 0 for a word of the vocabulary. */
  readonly own: number;
  readonly key: ColumnKey;
  readonly column: number;
  readonly exact: boolean;
  readonly isWeak: boolean;
  readonly length: number;
}

function candidatesOf(text: string, column: number): Candidate[] {
  const folded = comparable(text).replace(NAME_IN_BRACKETS, '$1');
  const bare = folded.replace(BRACKETED, '');
  if (bare.length > LONGEST_HEADER || WITH_VALUE.test(bare)) return [];
  const intended = bare.replace(INTENDED, '').replace(OF_CONFERENCE, '');
  // Rules out most cells of a large sheet before each word is looked for.
  if (!INSIDE.test(bare) && !WORDS.has(bare) && !WORDS.has(intended)) return [];
  const isOther = vocabulary.otherwise.some((word) => folded.includes(word));
  const isOfPerson = OF_PERSON.test(bare) && !bare.includes(NAME);
  const found = ALTERNATES.flatMap(({ key, word, isWeak }): Candidate[] => {
    const exact = bare === word || (isWeak && intended === word);
    const contained =
      !isOther &&
      !isWeak &&
      word.length > 1 &&
      bare.includes(word) &&
      !(key === 'spokesperson' && isOfPerson);
    return exact || contained ? [{ own: 0, key, column, exact, isWeak, length: word.length }] : [];
  });
  const isPost = POST_IN_BRACKETS.test(folded) && found.some(({ key }) => key === 'spokesperson');
  return isPost
    ? [...found, { own: 0, key: 'post', column, exact: true, isWeak: true, length: 2 }]
    : found;
}

/** The columns that an office's own words name. */
function ownCandidates(texts: readonly string[], words: HeaderWords): Candidate[] {
  if (words.size === 0) return [];
  const places = new Map(Array.from(words.keys(), (word, i) => [word, i + 1]));
  return texts.flatMap((text, column) => {
    const word = comparable(text);
    const key = words.get(word);
    const own = places.get(word) ?? 0;
    return key ? [{ own, key, column, exact: true, isWeak: false, length: word.length }] : [];
  });
}

/**
 * Finds the plan's columns among the header cells, wherever they are: the office's own words first, then equal texts
 * before texts that contain a known word, the longest word first; weak words last.
 */
export function matchHeader(
  texts: readonly string[],
  own: HeaderWords = NO_HEADER_WORDS,
): ReadonlyMap<ColumnKey, number> {
  const candidates = [...ownCandidates(texts, own), ...texts.flatMap(candidatesOf)];
  candidates.sort(
    (a, b) =>
      b.own - a.own ||
      Number(a.isWeak) - Number(b.isWeak) ||
      Number(b.exact) - Number(a.exact) ||
      b.length - a.length ||
      a.column - b.column,
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

/** Whether the columns found make a plan table: timing, and a department or a topic. */
export const isPlanHeader = (columns: ReadonlyMap<ColumnKey, number>): boolean =>
  columns.has('timing') && (columns.has('department') || columns.has('topic'));

export const isColumnKey = (text: string): text is ColumnKey =>
  Object.hasOwn(vocabulary.columns, text);

const OTHER_WORDS: ReadonlySet<string> = new Set([
  ...WORDS,
  ...vocabulary.parts,
  ...lines.otherHeaders,
]);
const LONGEST_FIRST = [...OTHER_WORDS, ...vocabulary.otherwise].sort((a, b) => b.length - a.length);
const OF_WORDS = new RegExp(`^(?:(?:${LONGEST_FIRST.join('|')})(?:及其|[及和与、/])?)+$`, 'u');

/** Whether a text is exactly a header word; rules out most rows quickly. */
export const isColumnWord = (text: string, own: HeaderWords = NO_HEADER_WORDS): boolean =>
  (text.length <= LONGEST_HEADER && WORDS.has(comparable(text))) ||
  (own.size > 0 && own.has(comparable(text)));

/** Whether a text consists of header words only, subheaders (姓名及职务) and those of other tables included. */
export function isHeaderWord(text: string, own: HeaderWords = NO_HEADER_WORDS): boolean {
  if (own.size > 0 && own.has(comparable(text))) return true;
  if (text.length > LONGEST_HEADER) return false;
  const folded = comparable(text).replace(BRACKETED, '');
  return OTHER_WORDS.has(folded) || OF_WORDS.test(folded);
}

const ENDINGS: ReadonlySet<string> = new Set(
  wordsOf(vocabulary.columns, false).flatMap(({ word }) => (word.length > 1 ? [word] : [])),
);
const LONGEST_ENDING = 4;
/** A longer text that ends in 内容 or 时间 is one about them. */
const LONGEST_ENDED = 8;

/** Whether a text could be a header by how it ends: 「解读时间」. */
export function endsAsHeader(text: string): boolean {
  const folded = text.length <= LONGEST_HEADER ? comparable(text) : '';
  if (folded.length > LONGEST_ENDED) return false;
  for (let length = 2; length <= Math.min(LONGEST_ENDING, folded.length); length += 1)
    if (ENDINGS.has(folded.slice(-length))) return true;
  return false;
}

/** The header that a column has in the workbook's own tables, whatever the plan table calls it. */
export const headerOf = (key: ColumnKey): string => vocabulary.columns[key][0] ?? key;

/** The column that a header text names exactly; `null` for any other text. */
export const columnNamed = (text: string): ColumnKey | null =>
  ALTERNATES.find(({ word }) => word === comparable(text))?.key ?? null;
