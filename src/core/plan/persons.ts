import { canBeName, looksLikeName } from './name';
import { postWords } from './post-words';
import { compact, wordsOf } from './text';
import { endsLikeUnit } from './unit-name';

const SEPARATOR = /[、，,;；/／]/u;

/** The name behind the last post of a text, if a post and a name are all it ends with. */
function namedBehindPost(text: string): string | null {
  const squeezed = compact(text).replace(/[(（][^)）]{0,40}[)）]/gu, '');
  const tail = squeezed.slice(postWords(squeezed).at(-1)?.end ?? squeezed.length);
  return canBeName(tail) ? tail : null;
}

const bareName = (text: string): string | null => {
  const name = compact(text);
  return looksLikeName(name) && !endsLikeUnit(name) && postWords(name).length === 0 ? name : null;
};

/** The names of a list in which every part, or every part behind a first named one, is a person. */
function namesOf(parts: readonly string[], mayContinuePosts: boolean): string[] {
  const names: string[] = [];
  const allBare = parts.every((part) => bareName(part) !== null);
  for (const part of parts) {
    const name = namedBehindPost(part) ?? (allBare || names.length > 0 ? bareName(part) : null);
    if (name !== null) names.push(name);
    else if (!mayContinuePosts) return [];
  }
  return names;
}

/** Names each of which follows a word that ends in a post: 「局长 张三 副局长 李四」. */
function namesAmongWords(words: readonly string[]): string[] {
  return words.filter((word, index) => {
    const before = words[index - 1] ?? '';
    return (
      postWords(before).at(-1)?.end === before.length && before !== '' && bareName(word) !== null
    );
  });
}

/**
 * The names of all people in a spokesperson cell, where it clearly names several: listed with marks, one a
 * line, or each behind a post of their own. 、 alone joins the posts of one person.
 */
export function personsIn(raw: string): string[] {
  const marked = raw.split(SEPARATOR);
  const found = [
    marked.length > 1 ? namesOf(marked, true) : [],
    /[\n\r]/u.test(raw) ? namesOf(raw.trim().split(/[\n\r]+/u), false) : [],
    namesAmongWords(wordsOf(raw)),
  ];
  return found.find((names) => names.length > 1) ?? [];
}
