import names from '../vocabulary/names.json';

const SINGLE = new Set(Array.from(names.single));
const COMPOUND = new Set(names.compound);
const NOT_NAMES = new Set(names.notNames);
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const DOTTED_NAME = /^\p{Script=Han}+(?:[·•・‧]\p{Script=Han}+)+$/u;

/** Whether the text, without white space, can be a name: 2-4 Han characters, or parts joined by ·. */
export const canBeName = (text: string): boolean =>
  (HAN_NAME.test(text) || DOTTED_NAME.test(text)) && !NOT_NAMES.has(text);

/** Whether a text begins like a person's name; used where it could also be a unit. */
export const looksLikeName = (text: string): boolean =>
  canBeName(text) &&
  (DOTTED_NAME.test(text) ||
    (COMPOUND.has(text.slice(0, 2)) && text.length > 2) ||
    (SINGLE.has(text.charAt(0)) && text.length <= 3));

/** Whether a text says that there is no name yet (待定). */
export const isNoName = (text: string): boolean => NOT_NAMES.has(text.replace(/[()（）]/gu, ''));

/** Whether two words are the halves of one name that is set wide, as in tables: 「钟 雁」. */
export const isPadded = (first: string, second: string): boolean =>
  (first.length === 1 || COMPOUND.has(first)) &&
  second.length === 1 &&
  looksLikeName(first + second);

/** The characters of a name; a compound surname (欧阳) counts as one. */
export function nameCharacters(name: string): string[] {
  const chars = Array.from(name);
  const surname = chars.slice(0, 2).join('');
  return chars.length > 2 && COMPOUND.has(surname) ? [surname, ...chars.slice(2)] : chars;
}
