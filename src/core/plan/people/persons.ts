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

/**
 * The parts between separators outside brackets, found from the end, where the next bracket is always a closing one.
 */
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

/** The name after the last post of a text that ends with a post and a name. */
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

/** The names of a list in which every part, or every part after a first named one, is a person. */
function namesOf(
  parts: readonly string[],
  mayContinuePosts: boolean,
  directory: Directory,
): string[] {
  const texts = parts.map((part) => part.replace(NUMBERING, ''));
  // 「张三、李四（副局长）」: the posts are in brackets, so what precedes them are names.
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

/** Names that stand between white space after a word that ends in a post, or that have their post in brackets. */
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
 * The names of all people in a spokesperson cell that clearly names several: separated by marks, one a line, or each
 * after a post of its own. 、 alone joins the posts of one person.
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
