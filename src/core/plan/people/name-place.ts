import type { Directory } from '../units/directory';
import { canBeName, isPadded, looksLikeName } from './name';
import { postWords, startsWithPost } from './post-words';
import { compact, wordsOf } from '../cells/text';
import { endsLikeUnit, isUnitWord } from '../units/unit-name';
import { cleaned } from '../cells/wrap-residue';

const BRACKETS = /[(（][^)）]{0,40}[)）]/gu;
const MARKS_BEFORE = /^[\s:：，,、;；.。/／\-—()（）]+/u;
const MARK_BEHIND = /[\s:：，,、;；.。/／\-—()（）\d]/u;
const UP_TO_MARK = /^[^(（,，、:：/／\-—]+/u;
const MARKED = /^[(（,，、:：/／\-—]/u;
const BRACKETED = /^[(（].+[)）]$/u;
const ADDRESS_BEHIND = /(?:同志|先生|女士|等)$/u;
const ADDRESS_IN_FRONT = /^(?:同志|先生|女士|等)/u;

/** Posts that do not follow the word for a unit directly, so that even an unusual word before them is a name. */
const SUBORDINATE_POST = /^[副党]/u;

function trimmed(text: string): string {
  const rest = text.replace(MARKS_BEFORE, '');
  const address = ADDRESS_BEHIND.exec(rest);
  if (address) return rest.slice(0, address.index);
  let end = rest.length;
  while (MARK_BEHIND.test(rest.charAt(end - 1))) end -= 1;
  return rest.slice(0, end);
}

/** The text without marks around it and without 同志, 女士 or 等 and the marks before those. */
const trimmedName = (text: string): string => trimmed(trimmed(text));

/** The name after the last post, possibly in brackets. */
export function nameBehind(tail: string, directory: Directory): string | null {
  const candidates = [trimmedName(tail.replace(BRACKETS, '')), trimmedName(tail)];
  return candidates.find((text) => canBeName(text) && directory.lookUp(text).length === 0) ?? null;
}

/** The last word of the raw text and, since a line break may have split the name, the last word without residue. */
export const lastWords = (raw: string): string[] =>
  [raw, cleaned(raw)].flatMap((text) => wordsOf(text).slice(-1));

/** The last word of a cell, where it looks like a name: 「副局长分管教育 张三」. */
export const nameInLastWord = (raw: string): string | null =>
  lastWords(raw)
    .map(trimmedName)
    .find((word) => looksLikeName(word) && postWords(word).length === 0) ?? null;

/** A name directly before a post: 「张三副局长」, but not 「水利局长」, which is a unit. */
function nameTouchingPost(text: string, directory: Directory): string | null {
  const [first] = postWords(text);
  const name = text.slice(0, first?.start ?? 0);
  if (first === undefined || !looksLikeName(name) || endsLikeUnit(name)) return null;
  const isHeadOfUnit = first.word.endsWith('长') && !first.word.startsWith('副');
  if (isHeadOfUnit && (first.word !== '局长' || directory.lookUp(`${name}局`).length > 0))
    return null;
  return name;
}

/** What follows a name, without the 同志, 女士 or 等 at its start. */
export const withoutAddress = (text: string): string => text.replace(ADDRESS_IN_FRONT, '');

/** A name without the 同志, 女士 or 等 behind it. */
export const withoutAddressBehind = (name: string): string => {
  const bare = name.replace(ADDRESS_BEHIND, '');
  return bare.length > 1 ? bare : name;
};

/** Possible names at the start of a cell, up to white space or a mark. */
function beginnings(raw: string): string[] {
  const [first = '', second = ''] = wordsOf(raw).map((word) =>
    (UP_TO_MARK.exec(word)?.[0] ?? '').replace(ADDRESS_BEHIND, ''),
  );
  return isPadded(first, second) ? [first, first + second] : [first];
}

/** Whether a unit and its post follow: 「滨江街道党工委书记」. */
function startsWithUnit(text: string, directory: Directory): boolean {
  const [first] = postWords(text);
  return (
    /^[省市区县镇乡]/u.test(text) ||
    directory.startingWith(text).length > 0 ||
    endsLikeUnit(text.slice(0, first?.start ?? 0))
  );
}

/**
 * A name at the start, or after a unit alone: 「钟 雁 市卫健委科长」, 「张三（局长）」, 「教育局 张三 副局长」. Here
 * wrapping leaves spaces between whole words.
 */
export function nameInFront(raw: string, directory: Directory): string | null {
  const text = compact(raw);
  for (const name of beginnings(raw)) {
    if (!canBeName(name) || !text.startsWith(name) || endsLikeUnit(name)) continue;
    // 「党组 成员」, 「常委 副县长」: no name, but a post or its beginning.
    if (postWords(text).some(({ start }) => start < name.length)) continue;
    const rest = withoutAddress(text.slice(name.length));
    const isFollowed = MARKED.test(rest) || startsWithPost(rest) || startsWithUnit(rest, directory);
    if (looksLikeName(name) && isFollowed) return name;
    const isAlone = BRACKETED.test(rest) || SUBORDINATE_POST.test(rest);
    if (!isUnitWord(name, directory) && isAlone) return name;
  }
  const [first = '', ...others] = wordsOf(raw);
  return others.length > 0 && isUnitWord(first, directory)
    ? nameInFront(others.join(' '), directory)
    : nameTouchingPost(text, directory);
}
