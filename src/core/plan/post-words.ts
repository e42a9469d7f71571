import vocabulary from './vocabulary/posts.json';

/** A post word (局长) or a word for a role in place of one (分管领导), with its place in the text. */
export interface PostWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly isRole: boolean;
}

const ROLES = new Set(vocabulary.roles);
const LONGEST_FIRST = [...vocabulary.posts, ...vocabulary.roles].sort(
  (a, b) => b.length - a.length,
);
const WORDS = new RegExp(LONGEST_FIRST.join('|'), 'gu');
const LEADING_WORD = new RegExp(`^(?:${LONGEST_FIRST.join('|')})`, 'u');

/** The post words of a text without white space, longest first at each place. */
export const postWords = (text: string): PostWord[] =>
  Array.from(text.matchAll(WORDS), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
    isRole: ROLES.has(word),
  }));

export const startsWithPost = (text: string): boolean => LEADING_WORD.test(text);
