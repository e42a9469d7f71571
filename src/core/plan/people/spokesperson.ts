import type { Directory } from '../units/directory';
import { canBeName, isNoName, looksLikeName } from './name';
import {
  lastWords,
  nameBehind,
  nameInFront,
  nameInLastWord,
  withoutAddress,
  withoutAddressBehind,
} from './name-place';
import { personsIn } from './persons';
import { isPlaceholder } from '../cells/placeholder';
import { postWords, type PostWord } from './post-words';
import { compact, foldDigitsAndLetters, hasWhite, whiteRuns } from '../cells/text';
import { endsLikeUnit, isUnitWord } from '../units/unit-name';
import type { Gap } from '../cells/wrap-residue';

/** The parsed spokesperson cell of a row. */
export interface Spokesperson {
  /** The unit named before the first post; empty if there is none. */
  readonly unit: string;
  /** Posts in order; a later one keeps the unit it names (社保中心主任). */
  readonly posts: readonly string[];
  /** Those of the posts that are roles (分管领导), not formal posts. */
  readonly roles: readonly string[];
  /** Every unit named: before the first post and inside later ones. */
  readonly units: readonly string[];
  readonly name: string | null;
  /** All names, where the cell names several people. */
  readonly names: readonly string[];
  /** Offset in the raw text at which the name begins, if it directly follows the post. */
  readonly gluedAt: number | null;
  /** White space of the raw text that separates the name from its neighbours. */
  readonly gaps: readonly Gap[];
}

const NOTHING = {
  unit: '',
  posts: [],
  roles: [],
  units: [],
  name: null,
  names: [],
  gluedAt: null,
  gaps: [],
};
/** A character that white space may precede. */
const NO_MARK = /[^\p{P}\p{S}]/u;
const POST_SEPARATOR = /[、，,;；/／兼()（）]/u;

/** The text without white space, and the offset of each of its characters in the raw text. */
interface Squeezed {
  readonly text: string;
  readonly offsets: readonly number[];
}

function squeeze(raw: string): Squeezed {
  const offsets = Array.from({ length: raw.length }, (_, at) => at);
  return { text: compact(raw), offsets: offsets.filter((at) => !hasWhite(raw.charAt(at))) };
}

/** Unit, posts and all units of the text up to its last post word. */
function takePosts(head: string): Pick<Spokesperson, 'unit' | 'posts' | 'roles' | 'units'> {
  const posts: string[] = [];
  const roles: string[] = [];
  const units: string[] = [];
  let pending = '';
  for (const segment of head.split(POST_SEPARATOR)) {
    const text = pending === '' ? segment : `${pending}、${segment}`;
    const words = postWords(text);
    pending = words.length > 0 ? '' : text;
    let from = 0;
    for (const { word, start, end, isRole } of words) {
      const unit = text.slice(from, start).replace(/^[^\p{L}\p{N}]+|、$/gu, '');
      if (unit !== '') units.push(unit);
      const isFirst = posts.length === 0;
      posts.push(isFirst ? word : unit + word);
      if (isRole) roles.push(word);
      from = end;
    }
  }
  const [first = ''] = units;
  return { unit: head.startsWith(first) ? first : '', posts, roles, units };
}

/** The white space between two posts: 「党组成员 副局长」. */
function gapsBetweenPosts(raw: string, { offsets }: Squeezed, words: readonly PostWord[]): Gap[] {
  const lasts = new Set(words.map(({ end }) => offsets[end - 1]));
  return whiteRuns(raw)
    .filter(({ start, end }) => lasts.has(start - 1) && NO_MARK.test(raw.charAt(end)))
    .map(({ start }) => start);
}

/** The white space of the raw text that follows the given offset. */
const gapBehind = (raw: string, offset: number | undefined): Gap[] =>
  whiteRuns(raw)
    .map(({ start }) => start)
    .filter((start) => start - 1 === offset);

function withPosts(
  raw: string,
  squeezed: Squeezed,
  words: readonly PostWord[],
  directory: Directory,
): Spokesperson {
  const { text, offsets } = squeezed;
  const end = words.at(-1)?.end ?? 0;
  const tail = text.slice(end);
  const behind = nameBehind(tail, directory) ?? nameInLastWord(raw);
  if (behind !== null) {
    const at = text.lastIndexOf(behind);
    const nameAt = offsets[at] ?? 0;
    return {
      ...takePosts(text),
      name: behind,
      names: [behind],
      gluedAt: nameAt - 1 === offsets[end - 1] ? nameAt : null,
      gaps: gapBehind(raw, offsets[at - 1]),
    };
  }
  const inFront = nameInFront(raw, directory);
  if (inFront === null) return { ...NOTHING, ...takePosts(text) };
  const at = text.indexOf(inFront);
  const rest = withoutAddress(text.slice(at + inFront.length, end));
  const after = rest.replace(/^[^\p{L}\p{N}]+/u, '');
  return {
    ...NOTHING,
    ...takePosts(text.slice(0, at) + after),
    name: inFront,
    names: [inFront],
    gaps: [offsets[at - 1], offsets[at + inFront.length - 1]].flatMap((offset) =>
      gapBehind(raw, offset),
    ),
  };
}

/**
 * Unit and name if no post is named: split at the last white space, else after the word that ends the unit.
 * @param isNameColumn the posts have a column of their own, so that the cell is likely to be a name alone
 */
function withoutPosts(
  raw: string,
  { text: whole, offsets }: Squeezed,
  isNameColumn: boolean,
  directory: Directory,
): Spokesperson {
  if (isNoName(whole)) return NOTHING;
  const text = withoutAddressBehind(whole);
  const name = (at: number): Spokesperson => ({
    ...NOTHING,
    unit: text.slice(0, at),
    units: at > 0 ? [text.slice(0, at)] : [],
    name: text.slice(at),
    names: [text.slice(at)],
    gaps: gapBehind(raw, offsets[at - 1]),
  });
  if (isNameColumn && canBeName(text) && !endsLikeUnit(text)) return name(0);
  const last = lastWords(raw)
    .map(withoutAddressBehind)
    .find((word) => canBeName(word) && !endsLikeUnit(word));
  if (last !== undefined && text.length > last.length + 1) return name(text.length - last.length);
  const isWhole = looksLikeName(text) ? !endsLikeUnit(text) : !isUnitWord(text, directory);
  if (canBeName(text) && isWhole) return name(0);
  for (const length of [3, 2, 4]) {
    const at = text.length - length;
    if (endsLikeUnit(text.slice(0, Math.max(at, 0))) && looksLikeName(text.slice(at)))
      return name(at);
  }
  return { ...NOTHING, unit: text, units: [text] };
}

/** Several people: without their names, the rest are units and posts. */
function inList(one: Spokesperson, names: readonly string[], text: string): Spokesperson {
  const rest = names.reduce((left, name) => {
    const at = left.indexOf(name);
    return `${left.slice(0, at)}、${withoutAddress(left.slice(at + name.length))}`;
  }, text);
  return { ...one, ...takePosts(rest), name: names[0] ?? null, names, gluedAt: null };
}

/** With the posts of a 职务 column. */
function withOwnPosts(person: Spokesperson, post: string): Spokesperson {
  const own = takePosts(post);
  return {
    ...person,
    unit: person.unit || own.unit,
    posts: [...new Set([...own.posts, ...person.posts])],
    roles: [...new Set([...own.roles, ...person.roles])],
    units: [...person.units, ...own.units],
  };
}

/** A label that some forms print in the cell: 「发布人：副局长 周海」. */
const LABEL = /^\s{0,9}(?:新闻)?(?:发言|发布|主讲)人\s{0,9}[:：]/u;

/** 0562-2826666, 13800000000, (0562)2826666 */
const PHONE = /[(（]?\d[\d()（）\-—]{5,18}\d[)）]?/gu;

/** Replaces a label by blanks, so that offsets stay the same; 「新闻发言人：张三」 alone names his post. */
function withoutLabel(text: string): string {
  const bare = text.replace(LABEL, (label) => ' '.repeat(label.length));
  return hasPost(bare) || !hasPost(text) ? bare : text;
}

/** Telephone numbers become blanks, so that offsets stay the same. */
const withoutPhones = (text: string): string =>
  text.replace(PHONE, (number) => ' '.repeat(number.length));

const hasPost = (text: string): boolean => postWords(compact(text)).length > 0;

/**
 * Parses a spokesperson cell; what follows the last post is the name.
 * @param post the cell of a 职务 column, if the table has one
 * @returns `null` for an empty cell
 */
export function parseSpokesperson(
  cell: string,
  post: string | null,
  directory: Directory,
): Spokesperson | null {
  if (isPlaceholder(cell)) return null;
  const raw = withoutPhones(withoutLabel(foldDigitsAndLetters(cell)));
  const names = personsIn(raw, directory);
  const squeezed = squeeze(raw);
  const words = postWords(squeezed.text);
  const one =
    words.length > 0
      ? withPosts(raw, squeezed, words, directory)
      : withoutPosts(raw, squeezed, post !== null, directory);
  const spaced = { ...one, gaps: [...one.gaps, ...gapsBetweenPosts(raw, squeezed, words)] };
  const person = names.length > 1 ? inList(spaced, names, squeezed.text) : spaced;
  return post === null || isPlaceholder(post) ? person : withOwnPosts(person, compact(post));
}
