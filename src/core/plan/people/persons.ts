import type { Directory } from '../units/directory';
import { canBeName, looksLikeName } from './name';
import { nameInFront, withoutAddressBehind } from './name-place';
import { postWords } from './post-words';
import { compact, isBlank, wordsOf } from '../cells/text';
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

const ENDS_IN_BRACKETS = /[)）]$/u;

const withoutBrackets = (text: string): string =>
  ENDS_IN_BRACKETS.test(text) ? (text.split(/[(（]/u)[0] ?? '') : text;

/** The name after the last post of a text that ends with a post and a name. */
function namedBehindPost(text: string): string | null {
  const squeezed = compact(text).replace(/[(（][^)）]{0,40}[)）]/gu, '');
  const tail = squeezed.slice(postWords(squeezed).at(-1)?.end ?? squeezed.length);
  const name = withoutAddressBehind(tail);
  return canBeName(name) ? name : null;
}

const bareName = (text: string): string | null => {
  const name = withoutAddressBehind(compact(text));
  return looksLikeName(name) && !endsLikeUnit(name) && postWords(name).length === 0 ? name : null;
};

/** The names of a list; parts before the first named one, and those of posts alone, name nobody. */
function namesOf(parts: readonly string[], directory: Directory): string[] {
  const texts = parts.map((part) => part.replace(NUMBERING, '')).filter((text) => !isBlank(text));
  // 「张三、李四（副局长）」: the posts are in brackets, so what precedes them are names.
  const areBare = texts.every((text) => bareName(withoutBrackets(text)) !== null);
  const names: string[] = [];
  for (const text of texts) {
    const bare = areBare || names.length > 0 ? bareName(text) : null;
    const name = namedBehindPost(text) ?? nameInFront(text, directory) ?? bare;
    if (name !== null) names.push(name);
  }
  return names;
}

/** Names between white space: after a word that ends in a post, after another name, or with brackets behind. */
function namesAmongWords(words: readonly string[]): string[] {
  const bare = words.map(bareName);
  if (bare.every((name) => name !== null)) return bare;
  const behindPosts = words.map(namedBehindPost);
  if (behindPosts.every((name) => name !== null)) return behindPosts;
  const names: string[] = [];
  let isNameNext = false;
  for (const word of words) {
    const isPerson: boolean = isNameNext || ENDS_IN_BRACKETS.test(word);
    const name: string | null = isPerson ? bareName(withoutBrackets(word)) : null;
    if (name !== null) names.push(name);
    isNameNext = name !== null || postWords(word).at(-1)?.end === word.length;
  }
  return names;
}

/**
 * The names of all people in a spokesperson cell that clearly names several: separated by marks, one a line, or each
 * after a post of its own. 、 alone joins the posts of one person.
 */
export function personsIn(raw: string, directory: Directory): string[] {
  const found = [
    namesOf(partsOf(raw), directory),
    namesOf(raw.split(LINE_BREAK), directory),
    namesAmongWords(wordsOf(raw)),
  ];
  return found.find((names) => names.length > 1) ?? [];
}
