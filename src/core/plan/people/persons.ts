import type { Directory } from '../units/directory';
import { canBeName, looksLikeName } from './name';
import { nameInFront } from './name-place';
import { postWords } from './post-words';
import { compact, wordsOf } from '../cells/text';
import { endsLikeUnit } from '../units/unit-name';

/** A mark or line break between people; inside brackets it joins the posts of one. */
const SEPARATOR = /[、，,;；/／]/u;
const LINE_BREAK = /[\n\r]+/u;
const NUMBERING = /^\s*[(（]?\d{1,2}[)）.．、]?\s*/u;

/** The parts between separators outside brackets, found from the end: inside, the next bracket is a closing one. */
function partsOf(raw: string): string[] {
  const parts: string[] = [];
  let end = raw.length;
  let isInside = false;
  for (let at = raw.length - 1; at >= 0; at -= 1) {
    const char = raw.charAt(at);
    if (char === ')' || char === '）') isInside = true;
    else if (char === '(' || char === '（') isInside = false;
    else if (!isInside && SEPARATOR.test(char)) {
      parts.push(raw.slice(at + 1, end));
      end = at;
    }
  }
  return [...parts, raw.slice(0, end)].reverse();
}

/** Whether a text ends in brackets. */
const isBracketed = (text: string): boolean => /[)）]$/u.test(text) && /[(（]/u.test(text);

const withoutBrackets = (text: string): string =>
  isBracketed(text) ? text.slice(0, text.search(/[(（]/u)) : text;

/** The name behind the last post of a text, if a post and a name are all it ends with. */
function namedBehindPost(text: string): string | null {
  const squeezed = compact(text).replace(/[(（][^)）]{0,40}[)）]/gu, '');
  const tail = squeezed.slice(postWords(squeezed).at(-1)?.end ?? squeezed.length);
  return canBeName(tail) ? tail : null;
}

const hasPost = (text: string): boolean => postWords(compact(text)).length > 0;

const bareName = (text: string): string | null => {
  const name = compact(text);
  return looksLikeName(name) && !endsLikeUnit(name) && postWords(name).length === 0 ? name : null;
};

/** The names of a list in which every part, or every part behind a first named one, is a person. */
function namesOf(
  parts: readonly string[],
  mayContinuePosts: boolean,
  directory: Directory,
): string[] {
  const texts = parts.map((part) => part.replace(NUMBERING, ''));
  // 「张三、李四（副局长）」: the posts stand in brackets, so what stands before them are names.
  const areBare = texts.every((text) => bareName(withoutBrackets(text)) !== null);
  const names: string[] = [];
  for (const text of texts) {
    const bare = areBare || names.length > 0 ? bareName(text) : null;
    const name =
      namedBehindPost(text) ?? (hasPost(text) ? nameInFront(text.trim(), directory) : null) ?? bare;
    if (name !== null) names.push(name);
    else if (!mayContinuePosts) return [];
  }
  return names;
}

/** Names each of which stands between white space behind a word that ends in a post, or has its post in brackets. */
function namesAmongWords(words: readonly string[]): string[] {
  if (words.every((word) => bareName(word) !== null)) return [...words];
  const behindPosts = words.map((word) => (hasPost(word) ? namedBehindPost(word) : null));
  if (behindPosts.every((name) => name !== null)) return behindPosts;
  return words.flatMap((word, index) => {
    const before = words[index - 1] ?? '';
    const isBehindPost = before !== '' && postWords(before).at(-1)?.end === before.length;
    const hasBracketedPost = isBracketed(word) && postWords(word).length > 0;
    const name = bareName(hasBracketedPost ? withoutBrackets(word) : word);
    return name !== null && (isBehindPost || hasBracketedPost) ? [name] : [];
  });
}

/**
 * The names of all people in a spokesperson cell, where it clearly names several: listed with marks, one a
 * line, or each behind a post of their own. 、 alone joins the posts of one person.
 */
export function personsIn(raw: string, directory: Directory): string[] {
  const marked = partsOf(raw);
  const lines = raw.trim().split(LINE_BREAK);
  const found = [
    marked.length > 1 ? namesOf(marked, true, directory) : [],
    lines.length > 1 ? namesOf(lines, false, directory) : [],
    namesAmongWords(wordsOf(raw)),
  ];
  return found.find((names) => names.length > 1) ?? [];
}
