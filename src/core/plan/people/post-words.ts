import vocabulary from '../vocabulary/posts.json';

/** A post word (局长) or a word for a role instead (分管领导), with its position in the text. */
export interface PostWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly isRole: boolean;
}

type WordsByFirst = ReadonlyMap<string, readonly string[]>;

/** Words by their first character, longest first: most characters of a text begin none of them. */
function byFirst(words: readonly string[]): WordsByFirst {
  const found = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const list = found.get(word.charAt(0));
    if (list) list.push(word);
    else found.set(word.charAt(0), [word]);
  }
  return found;
}

const ROLES = new Set(vocabulary.roles);
const POSTS_AND_ROLES = byFirst([...vocabulary.posts, ...vocabulary.roles]);
/** Prefixes of posts: 常务副县长, 三级高级检察官. */
const RANKS = byFirst(vocabulary.ranks);
/** 委员会 and 主席团 are no posts. */
const UNIT_BEHIND = /[会团]/u;

/** 「生态环境局长丰分局」, 「税务总局长兴县税务局」: the place 长丰 begins after 局. */
const PLACE_BEHIND = /^\p{Script=Han}(?:[县市]|分局)/u;

/** 局长助理, 校长助理, 区长助理: a post of its own after any other. */
const ASSISTANT = '助理';

const wordAt = (words: WordsByFirst, text: string, at: number): string | undefined =>
  words.get(text.charAt(at))?.find((word) => text.startsWith(word, at));

function bareAt(text: string, at: number): string | undefined {
  const word = wordAt(POSTS_AND_ROLES, text, at);
  if (word === undefined || UNIT_BEHIND.test(text.charAt(at + word.length))) return undefined;
  const isPlace =
    word.endsWith('长') && PLACE_BEHIND.test(text.slice(at + word.length, at + word.length + 3));
  return isPlace ? undefined : word;
}

function postAt(text: string, start: number): PostWord | null {
  let from = start;
  for (let rank = wordAt(RANKS, text, from); rank !== undefined; rank = wordAt(RANKS, text, from))
    from += rank.length;
  const ranked = bareAt(text, from);
  const bare = ranked ?? bareAt(text, start);
  if (bare === undefined) return null;
  const last = (ranked === undefined ? start : from) + bare.length;
  const end = text.startsWith(ASSISTANT, last) ? last + ASSISTANT.length : last;
  return { word: text.slice(start, end), start, end, isRole: ROLES.has(bare) };
}

/** The post words of a text without white space, longest first at each position. */
export function postWords(text: string): PostWord[] {
  const found: PostWord[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const post = postAt(text, at);
    if (!post) continue;
    found.push(post);
    at = post.end - 1;
  }
  return found;
}

export const startsWithPost = (text: string): boolean => postAt(text, 0) !== null;
